import type { Transaction } from '@app/domain/events';
import type { PlannedEvent, PlanningFacts, PlanningMatch, PlanningOffer } from '@app/domain/notifications';
import type { TaskGrade } from '@app/domain/supervision';
import type { Territories } from '@app/domain/territories';
import { isUrgent, territories as everyTerritory } from '@app/domain/territories';
import { query } from '../unit-of-work/index.js';
import {
  factsOfAssociation,
  factsOfMatch,
  factsOfNeed,
  factsOfOffer,
  factsOfProof,
  factsOfTask,
  territoryOfAccount,
} from './planning-facts.sql.js';

interface FactsRow extends PlanningMatch, PlanningOffer {
  readonly territory: string | null;
  readonly crisis?: boolean;
  readonly nextSessionAt?: Date | null;
  readonly volunteerAccountId?: string;
  readonly onCall?: boolean;
  readonly associationAccountIds?: readonly string[];
  readonly coordinatorAccountIds?: readonly string[];
  readonly imported?: boolean;
  readonly grade?: TaskGrade;
}

/** What planning reads: one statement an event. */
export class PlanningFactsReader {
  constructor(private readonly territories: Territories) {}

  async read(tx: Transaction, event: PlannedEvent, now: Date): Promise<PlanningFacts | undefined> {
    const [row] = await query<FactsRow>(tx, ...statementFor(event, now));
    if (!row) return undefined;
    const { volunteerAccountId, onCall = false, imported, grade, crisis, nextSessionAt } = row;
    const territory = await this.territories.of(tx, row.territory ?? everyTerritory[0]!.code);
    return {
      territory,
      urgent:
        grade === undefined
          ? isUrgent(nextSessionAt ?? undefined, now, territory.settings, crisis)
          : grade === 'urgent',
      associationAccountIds: row.associationAccountIds ?? [],
      coordinatorAccountIds: row.coordinatorAccountIds ?? [],
      ...(volunteerAccountId === undefined ? {} : { volunteer: { accountId: volunteerAccountId, onCall } }),
      ...(row.state === undefined ? {} : { match: row }),
      ...(row.source === undefined ? {} : { offer: row }),
      ...(imported === undefined ? {} : { need: { imported } }),
      ...(grade === undefined ? {} : { task: { grade } }),
    };
  }
}

function statementFor({ payload }: PlannedEvent, now: Date): [sql: string, parameters: unknown[]] {
  if ('matchId' in payload) return [factsOfMatch, [payload.matchId, now, payload.transition]];
  if ('needId' in payload) return [factsOfNeed, [payload.needId, now]];
  if ('offerId' in payload) return [factsOfOffer, [payload.offerId]];
  if ('associationId' in payload) return [factsOfAssociation, [payload.associationId]];
  if ('proofId' in payload) return [factsOfProof, [payload.proofId]];
  if ('taskId' in payload) return [factsOfTask, [payload.taskId]];
  return [territoryOfAccount, [payload.accountId]];
}
