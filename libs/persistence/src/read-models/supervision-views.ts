import { Injectable } from '@nestjs/common';
import type { KindCode, MatchState } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import type { TaskGrade, TaskKind } from '@app/domain/supervision';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';
import { coordinatedBy } from './coordinated-by.js';
import type { Cut } from './cut.js';
import type { MatchDetail } from './match-views.js';
import { matchColumns, matchTables } from './match-view.sql.js';
import type { NeedSummary } from './need-views.js';
import { needSummary, needTables } from './need-views.js';

/** What a coordinator looks for among matches; `since`: moved since then. */
export interface MatchFilters {
  readonly state?: MatchState | undefined;
  readonly kind?: KindCode | undefined;
  readonly district?: string | undefined;
  readonly associationId?: string | undefined;
  readonly since?: string | undefined;
}

/** `unmet`: nobody left to ask; `moderation`: to be read first; `open`: places that nobody was confirmed on. */
export type NeedQuestion = 'unmet' | 'moderation' | 'open';

export interface NeedFilters {
  readonly question: NeedQuestion;
  readonly kind?: KindCode | undefined;
  readonly district?: string | undefined;
  readonly associationId?: string | undefined;
}

/** A need with whose it is. */
export interface SupervisedNeed extends NeedSummary {
  readonly association: { readonly id: string; readonly name: string };
}

/** Something to decide about. */
export interface TaskView {
  readonly id: string;
  readonly kind: TaskKind;
  readonly grade: TaskGrade;
  readonly occurrences: number;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly associationId: string | null;
  readonly needId: string | null;
  readonly matchId: string | null;
  readonly offerId: string | null;
  /** For a need without anybody: the engine's codes of the change that would bring most people. */
  readonly bestNearMiss: unknown;
}

const questions: Record<NeedQuestion, string> = {
  unmet: `n.state = 'published' and n.unmet_at is not null`,
  moderation: `n.state = 'published' and n.moderation = 'pending'`,
  open: `n.state = 'published' and n.listing <> 'listed-only' and m.confirmed < n.place_count`,
};

/** What coordinators see of the territories that they hold the role for, whoever it belongs to. */
@Injectable()
export class SupervisionViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest first, each with its every step. */
  matches(
    reader: PersonActor,
    filters: MatchFilters,
    { limit, after }: Cut,
  ): Promise<readonly MatchDetail[]> {
    return this.work.run(reader, async (tx) => {
      const rows = await query<MatchDetail & { volunteerAccountId: string; territory: string }>(
        tx,
        `select ${matchColumns} ${matchTables}
         where n.territory in ${coordinatedBy('$3')}
           and ($4::text is null or m.state = $4) and ($5::text is null or n.kind = $5)
           and ($6::text is null or n.district = $6) and ($7::uuid is null or n.association_id = $7)
           and ($8::timestamptz is null or m.state_since >= $8) and ($9::uuid is null or m.id < $9)
         order by m.id desc limit $10`,
        [
          this.clock.now(),
          true,
          reader.accountId,
          filters.state ?? null,
          filters.kind ?? null,
          filters.district ?? null,
          filters.associationId ?? null,
          filters.since ?? null,
          after ?? null,
          limit + 1,
        ],
      );
      return rows.map(({ volunteerAccountId: _account, territory: _territory, ...match }) => match);
    });
  }

  /** The oldest first. */
  needs(
    reader: PersonActor,
    filters: NeedFilters,
    { limit, after }: Cut,
  ): Promise<readonly SupervisedNeed[]> {
    return this.work.run(reader, (tx) =>
      query<SupervisedNeed>(
        tx,
        `select ${needSummary}, jsonb_build_object('id', a.id, 'name', a.name) as association ${needTables}
         where n.territory in ${coordinatedBy('$1')} and ${questions[filters.question]}
           and ($2::text is null or n.kind = $2) and ($3::text is null or n.district = $3)
           and ($4::uuid is null or n.association_id = $4) and ($5::uuid is null or n.id > $5)
         order by n.id limit $6`,
        [
          reader.accountId,
          filters.kind ?? null,
          filters.district ?? null,
          filters.associationId ?? null,
          after ?? null,
          limit + 1,
        ],
      ),
    );
  }

  /** Open ones, the oldest first. */
  tasks(reader: PersonActor, { limit, after }: Cut): Promise<readonly TaskView[]> {
    return this.work.run(reader, (tx) =>
      query<TaskView>(
        tx,
        `select id, kind, grade, occurrences, opened_at as "openedAt", due_at as "dueAt", association_id as "associationId",
           need_id as "needId", match_id as "matchId", offer_id as "offerId",
           (select b.result->'best' from need_near_misses b where b.need_id = tasks.need_id and tasks.kind = 'need-unmet')
             as "bestNearMiss"
         from tasks where territory in ${coordinatedBy('$1')} and closed_at is null and ($2::uuid is null or id > $2)
         order by id limit $3`,
        [reader.accountId, after ?? null, limit + 1],
      ),
    );
  }
}
