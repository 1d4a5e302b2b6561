import type { AssociationRepository } from '../../associations/index.js';
import { invalid } from '../../errors/index.js';
import type { Actor, AlarmClocks, Ids, Outbox, Transaction, UnitOfWork } from '../../events/index.js';
import type { Territories, Territory } from '../../territories/index.js';
import type { Clock } from '../../time/index.js';
import { instantAt, localDate } from '../../time/index.js';
import { endAlarm, optionsOf, planSessions, reconfirmationAlarm, spanOf } from '../need-plan.js';
import type { NeedRepository } from '../need-repository.js';
import type { Need, NeedSession } from '../need.js';
import type { RewriteNeed } from '../rewrite-need.js';
import type { ImportedNeed, ImportOutcome } from './imported-need.js';
import type { ImportedTerms } from './imported-terms.js';
import { importedTerms } from './imported-terms.js';
import type { ImportedListing } from './listing-of.js';
import { listingOf } from './listing-of.js';

/** What the need should say from now on. */
type Wanted = ImportedTerms & ImportedListing & Pick<Need, 'source'>;

interface Written {
  readonly need: Need;
  readonly outcome: ImportOutcome['outcome'];
}

/**
 * A mission of a feed: created, brought up to date, reopened, or left alone when nothing changed. The operator who
 * imports has decided, so that no coordinator reads it again and no edit hold delays it.
 */
export class ImportNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly associations: AssociationRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly rewriteNeed: RewriteNeed,
  ) {}

  /**
   * A need that its association withdrew stays withdrawn.
   * @throws `association-not-found`, `dates-passed`, `places-held`, those of `importedTerms`
   */
  execute(actor: Actor, imported: ImportedNeed): Promise<ImportOutcome> {
    return this.work.run(actor, async (tx) => {
      const association = await this.associations.get(tx, imported.associationId);
      const territory = await this.territories.of(tx, association.territory);
      const terms = importedTerms(imported, territory);
      const sessions = this.plan(imported, territory);
      const day = localDate(spanOf(sessions).firstSessionAt ?? this.clock.now(), territory.timeZone);
      const { source: name, clientId, applicationUrl, listedOnly: found } = imported;
      const wanted: Wanted = {
        ...terms,
        ...listingOf(terms, { association, territory, day, found }),
        source: { name, clientId, applicationUrl },
      };
      const known = await this.needs.lockBySource(tx, name, clientId);
      const { need, outcome } = known
        ? await this.update(tx, known, wanted, territory)
        : await this.create(tx, this.fresh(actor, wanted, imported, territory), sessions);
      await this.setClocks(tx, need, imported, territory);
      return { needId: need.id, outcome, listingReason: wanted.listingReason };
    });
  }

  private plan({ flexible, schedule, lastDay }: ImportedNeed, territory: Territory): readonly NeedSession[] {
    const now = this.clock.now();
    const sessions = flexible ? [] : planSessions(schedule, territory, now, this.ids);
    const isOver = flexible
      ? lastDay !== undefined && lastDay < localDate(now, territory.timeZone)
      : sessions.length === 0;
    if (isOver) throw invalid('dates-passed', '/schedule');
    return sessions;
  }

  private fresh(
    actor: Actor,
    wanted: Wanted,
    { associationId }: ImportedNeed,
    { code: territory, timeZone }: Territory,
  ): Need {
    const now = this.clock.now();
    return {
      ...wanted,
      id: this.ids.next(),
      associationId,
      version: 1,
      state: 'published',
      moderation: 'approved',
      moderationReason: null,
      territory,
      timeZone,
      holdUntil: null,
      firstSessionAt: null,
      lastSessionAt: null,
      unmetAt: null,
      closeReason: null,
      publishedBy: actor.accountId ?? null,
      menOnlyHomeAskedBy: null,
      publishedAt: now,
      confirmedAt: now,
      createdAt: now,
      updatedAt: now,
    };
  }

  private async create(tx: Transaction, fresh: Need, sessions: readonly NeedSession[]): Promise<Written> {
    const need = { ...fresh, ...spanOf(sessions) };
    await this.needs.insert(tx, need, sessions, optionsOf(need.kind));
    await this.announce(tx, need);
    return { need, outcome: 'created' };
  }

  /** Being in the feed again confirms the need. */
  private async update(tx: Transaction, known: Need, wanted: Wanted, territory: Territory): Promise<Written> {
    const returns = known.state === 'closed' && known.closeReason === 'absent-from-feed';
    if (known.state !== 'published' && !returns) return { need: known, outcome: 'unchanged' };
    const version = known.version + (returns ? 1 : 0);
    const confirmedAt = this.clock.now();
    const standing: Need = { ...known, state: 'published', closeReason: null, version, confirmedAt };
    await this.needs.update(tx, standing);
    const rewritten = await this.rewriteNeed.rewrite(tx, standing, { ...standing, ...wanted }, territory);
    const { need, changes } = rewritten;
    if (returns || known.listing === 'listed-only') await this.announce(tx, need);
    if (returns) return { need, outcome: 'reopened' };
    return { need, outcome: changes.length > 0 ? 'updated' : 'unchanged' };
  }

  /** A need that is only listed is nobody's to match: nothing is announced. */
  private async announce(tx: Transaction, { id: needId, version, listing }: Need): Promise<void> {
    if (listing === 'listed-only') return;
    const payload = { needId, needVersion: version };
    await this.outbox.append(tx, { name: 'need.published', payload }, { name: 'need.hold-ended', payload });
  }

  private async setClocks(
    tx: Transaction,
    need: Need,
    { lastDay }: ImportedNeed,
    territory: Territory,
  ): Promise<void> {
    if (need.state !== 'published') return;
    const lastDayEnds = lastDay === undefined ? null : instantAt(lastDay, 1440, territory.timeZone);
    const lastAt = need.lastSessionAt ?? lastDayEnds;
    await this.alarms.set(
      tx,
      reconfirmationAlarm(need.id, this.clock.now(), territory),
      ...(lastAt ? [endAlarm(need.id, lastAt, territory)] : []),
    );
  }
}
