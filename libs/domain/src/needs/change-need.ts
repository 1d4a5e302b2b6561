import type { Roles } from '../accounts/index.js';
import type { AssociationRepository } from '../associations/index.js';
import { requireVerified } from '../associations/index.js';
import { conflict, gone, invalid, precondition } from '../errors/index.js';
import type { Actor, AlarmClocks, Transaction, UnitOfWork } from '../events/index.js';
import { asksForUnaccompaniedMinor, unaccompaniedMinor } from '../hosting/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Territories, Territory } from '../territories/index.js';
import { calendarOf } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { sessionsOf } from '../time/index.js';
import { admit } from './admission.js';
import { isModerated, openModerationTask } from './moderation-task.js';
import { isSame } from './need-differences.js';
import type { ScheduleNotice } from './need-plan.js';
import { scheduleNotice, spanOfStay } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';
import { checkCrisis, menOnlyHomeAskedBy } from './publish-need.js';
import type { Rewritten, RewriteNeed } from './rewrite-need.js';
import { requireStanding } from './standing.js';
import type { NeedInput, NeedTerms } from './terms/need-terms.js';
import { parseNeedDraft } from './terms/parse-need-draft.js';

/** What changes; a field that is absent stays, null empties it. `version` is the one that its author has read. */
export interface ChangeNeedCommand {
  readonly needId: string;
  readonly version: number;
  readonly changes: NeedInput;
}

/**
 * An association edits its need: cosmetic edits inform, a change of when, where, tier or language asks people again.
 * What a coordinator has approved for an association that is still moderated is read again when it says something else.
 */
export class ChangeNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly clock: Clock,
    private readonly rewriteNeed: RewriteNeed,
    private readonly tasks: Tasks,
    private readonly alarms: AlarmClocks,
  ) {}

  /**
   * @throws `need-not-found`, `need-closed`, `need-imported`, `version-mismatch`, `kind-cannot-change`, `places-held`,
   * those of `PublishNeed`
   */
  execute(
    actor: Actor,
    { needId, version, changes }: ChangeNeedCommand,
  ): Promise<Rewritten & ScheduleNotice> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, needId);
      await requireStanding(tx, this.roles, actor, need);
      checkChangeable(need, version, changes);
      const association = await this.associations.get(tx, need.associationId);
      requireVerified(association);
      const territory = await this.territories.of(tx, need.territory);
      if (changes.stay !== undefined && asksForUnaccompaniedMinor({ ...changes, kind: need.kind }))
        throw unaccompaniedMinor();
      const terms = this.readTerms(need, changes, territory);
      if (terms.crisis !== need.crisis) checkCrisis(terms, actor);
      const admission = admit(
        terms,
        association,
        territory,
        await this.firstAhead(tx, need, terms, territory),
      );
      const wanted: Need = {
        ...need,
        ...terms,
        ...admission,
        menOnlyHomeAskedBy: menOnlyHomeAskedBy(need.menOnlyHomeAskedBy, terms, actor),
      };
      const toRead =
        need.moderation === 'approved' &&
        readAgain.some((field) => !isSame(need[field], wanted[field])) &&
        (await isModerated(tx, this.needs, actor, { association, territory }));
      const moderation = toRead ? 'pending' : need.moderation;
      const rewritten = await this.rewriteNeed.rewrite(tx, need, { ...wanted, moderation }, territory);
      if (toRead) {
        const now = this.clock.now();
        await openModerationTask(tx, { alarms: this.alarms, tasks: this.tasks }, rewritten.need, {
          territory,
          now,
        });
      }
      return { ...rewritten, ...scheduleNotice(terms, territory) };
    });
  }

  /** The first planned session that is not over, or the first night ahead; now when there is none. */
  private async firstAhead(
    tx: Transaction,
    need: Need,
    { schedule, stay }: NeedTerms,
    territory: Territory,
  ): Promise<Date> {
    const now = this.clock.now();
    if (stay) return spanOfStay(stay, now, territory).firstSessionAt;
    const planned =
      schedule === need.schedule
        ? (await this.needs.sessionsOf(tx, need.id)).filter(({ state }) => state === 'planned')
        : sessionsOf(schedule, calendarOf(territory), { from: now });
    return planned.find(({ endsAt }) => endsAt > now)?.startsAt ?? now;
  }

  private readTerms(need: Need, changes: NeedInput, territory: Territory): NeedTerms {
    const now = this.clock.now();
    const { schedule, flexible } = changes;
    if (schedule === undefined && flexible !== true) {
      const input: NeedInput = { ...need, ...changes };
      return parseNeedDraft(input, { territory, now, unchangedSchedule: need.schedule });
    }
    return parseNeedDraft({ ...need, ...changes, schedule, flexible }, { territory, now });
  }
}

/** What a coordinator approved: the words, who would stay or be helped, and what decides how exposed people are. */
const readAgain = [
  'title',
  'description',
  'setting',
  'oneToOne',
  'tier',
  'minorsPresent',
  'safetyWish',
  'stay',
] as const satisfies readonly (keyof Need)[];

function checkChangeable(need: Need, version: number, changes: NeedInput): void {
  if (need.state !== 'published') throw gone('need-closed', 'post-again');
  if (need.source) throw conflict('need-imported', {}, 'change-at-the-source');
  if (need.version !== version) throw precondition('version-mismatch', { version: need.version });
  if (changes.kind !== undefined && changes.kind !== need.kind) throw invalid('kind-cannot-change', '/kind');
}
