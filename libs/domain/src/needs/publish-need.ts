import type { Roles } from '../accounts/index.js';
import type { Association, AssociationRepository } from '../associations/index.js';
import { requireMember, requireVerified } from '../associations/index.js';
import { invalid } from '../errors/index.js';
import type { Actor, AlarmClocks, Ids, Outbox, Transaction, UnitOfWork } from '../events/index.js';
import { asksForUnaccompaniedMinor, opensHome, unaccompaniedMinor } from '../hosting/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Territories, Territory } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { admit, requireOpenKind } from './admission.js';
import { isModerated, openModerationTask } from './moderation-task.js';
import {
  endAlarm,
  holdUntilOf,
  isUrgentNeed,
  optionsOf,
  planSessions,
  reconfirmationAlarm,
  scheduleNotice,
  spanOf,
  spanOfStay,
} from './need-plan.js';
import type { ScheduleNotice } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import type { Moderation, Need, NeedSession } from './need.js';
import type { NeedInput, NeedTerms } from './terms/need-terms.js';
import { parseNeedDraft } from './terms/parse-need-draft.js';

/** Who asks for what. */
export interface PublishNeedCommand {
  readonly associationId: string;
  readonly need: NeedInput;
}

/**
 * A verified association posts a need. Its candidates can be computed at once; invitations wait for the end of the edit
 * hold (none when urgent) and, for the first needs of an association, for a coordinator.
 */
export class PublishNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly tasks: Tasks,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws `association-not-found`, `association-not-verified`, `association-suspended`, `kind-not-open`,
   * `association-not-authorised`, `unaccompanied-minor`, `crisis-by-coordinator`, those of `parseNeedDraft`
   */
  execute(actor: Actor, command: PublishNeedCommand): Promise<Need & ScheduleNotice> {
    return this.work.run(actor, async (tx) => {
      const now = this.clock.now();
      const association = await this.associations.lock(tx, command.associationId);
      await requireMember(tx, this.roles, actor, association);
      requireVerified(association);
      const territory = await this.territories.of(tx, association.territory);
      if (asksForUnaccompaniedMinor(command.need)) throw unaccompaniedMinor();
      requireOpenKind(command.need, territory);
      const terms = parseNeedDraft(command.need, { territory, now });
      checkCrisis(terms, actor);
      const sessions = planSessions(terms.schedule, territory, now, this.ids);
      const isRead = !(await isModerated(tx, this.needs, actor, { association, territory }));
      const moderation = isRead ? 'approved' : 'pending';
      const need = this.compose({ actor, association, territory, terms, sessions, moderation, now });
      await this.needs.insert(tx, need, sessions, optionsOf(need.kind));
      await this.announce(tx, need, territory, now);
      return { ...need, ...scheduleNotice(need, territory) };
    });
  }

  private compose(facts: {
    readonly actor: Actor;
    readonly association: Association;
    readonly territory: Territory;
    readonly terms: NeedTerms;
    readonly sessions: readonly NeedSession[];
    readonly moderation: Moderation;
    readonly now: Date;
  }): Need {
    const { association, territory, terms, now } = facts;
    const span = terms.stay ? spanOfStay(terms.stay, now, territory) : spanOf(facts.sessions);
    const urgent = isUrgentNeed({ ...span, crisis: terms.crisis }, now, territory);
    return {
      ...terms,
      ...admit(terms, association, territory, span.firstSessionAt ?? now),
      ...span,
      id: this.ids.next(),
      associationId: association.id,
      version: 1,
      state: 'published',
      moderation: facts.moderation,
      moderationReason: null,
      listing: opensHome(terms.kind) ? 'shortlisted' : 'matched',
      listingReason: null,
      territory: territory.code,
      timeZone: territory.timeZone,
      holdUntil: holdUntilOf(urgent, now, territory),
      unmetAt: null,
      source: null,
      closeReason: null,
      publishedBy: facts.actor.accountId ?? null,
      menOnlyHomeAskedBy: menOnlyHomeAskedBy(null, terms, facts.actor),
      publishedAt: now,
      confirmedAt: now,
      createdAt: now,
      updatedAt: now,
    };
  }

  private async announce(tx: Transaction, need: Need, territory: Territory, now: Date): Promise<void> {
    const { id: needId, version: needVersion, holdUntil, lastSessionAt } = need;
    await this.alarms.set(
      tx,
      reconfirmationAlarm(needId, now, territory),
      ...(lastSessionAt ? [endAlarm(needId, lastSessionAt, territory)] : []),
      ...(holdUntil ? [{ kind: 'edit-hold', subjectId: needId, dueAt: holdUntil } as const] : []),
    );
    await this.outbox.append(tx, { name: 'need.published', payload: { needId, needVersion } });
    if (!holdUntil)
      await this.outbox.append(tx, { name: 'need.hold-ended', payload: { needId, needVersion } });
    if (need.moderation === 'pending')
      await openModerationTask(tx, { alarms: this.alarms, tasks: this.tasks }, need, { territory, now });
  }
}

/**
 * Who wrote down that the guest asked for a home of men, and may not agree to it: whoever was the first to, until it is
 * taken back.
 */
export const menOnlyHomeAskedBy = (
  before: string | null,
  { stay }: Pick<NeedTerms, 'stay'>,
  actor: Actor,
): string | null => (stay?.menOnlyHomeAsked ? (before ?? actor.accountId ?? null) : null);

/** A declared crisis sets every urgent clock: coordinators declare it. @throws `crisis-by-coordinator` */
export function checkCrisis({ crisis }: Pick<NeedTerms, 'crisis'>, actor: Actor): void {
  if (crisis && actor.kind === 'association') throw invalid('crisis-by-coordinator', '/crisis');
}
