import { precondition } from '../errors/index.js';
import type { AlarmClocks, Ids, Outbox, Transaction } from '../events/index.js';
import { closesByItem } from '../goods/index.js';
import type { Territory } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { MaterialChanges, NeedChange } from './material-changes.js';
import { differencesBetween } from './need-differences.js';
import { endAlarm, optionsOf, planSessions, spanOf, spanOfStay } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';

/** What became of a change. */
export interface Rewritten {
  readonly need: Need;
  /** Empty when nothing changed. */
  readonly changes: readonly NeedChange[];
}

/**
 * Writes a changed need: sessions, places, clocks, the next version, the fact, and what it means for those who were
 * asked or said yes. The one path of changes by hand and by import.
 */
export class RewriteNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly materialChanges: MaterialChanges,
  ) {}

  /**
   * `before` is locked.
   * @throws `places-held` when more places are held than the need would have; `items-promised` when more of an item
   */
  async rewrite(tx: Transaction, before: Need, wanted: Need, territory: Territory): Promise<Rewritten> {
    const changes = differencesBetween(before, wanted);
    if (changes.length === 0) return { need: before, changes };
    const now = this.clock.now();
    const span = changes.includes('when') ? await this.replaceSessions(tx, wanted, territory, now) : {};
    if (closesByItem(wanted.kind)) await this.setItems(tx, wanted);
    else if (changes.includes('places')) await this.setPlaces(tx, wanted);
    const need: Need = { ...wanted, ...span, version: before.version + 1, unmetAt: null, updatedAt: now };
    await this.needs.update(tx, need);
    await this.moveEnd(tx, before, need, territory);
    await this.outbox.append(tx, {
      name: 'need.changed',
      payload: { needId: need.id, needVersion: need.version },
    });
    await this.materialChanges.apply(tx, need.id, changes);
    return { need, changes };
  }

  private async replaceSessions(
    tx: Transaction,
    { id, schedule, stay }: Need,
    territory: Territory,
    now: Date,
  ): Promise<Pick<Need, 'firstSessionAt' | 'lastSessionAt'>> {
    await this.needs.replaceSessions(tx, id, now, planSessions(schedule, territory, now, this.ids));
    return stay ? spanOfStay(stay, now, territory) : spanOf(await this.needs.sessionsOf(tx, id));
  }

  private async setPlaces(tx: Transaction, { id, kind, placeCount }: Need): Promise<void> {
    if (await this.needs.setPlaces(tx, id, placeCount, optionsOf(kind))) return;
    throw precondition('places-held', { held: await this.needs.heldPlaces(tx, id) });
  }

  private async setItems(tx: Transaction, { id, items }: Need): Promise<void> {
    const item = await this.needs.setItems(tx, id, items);
    if (item) throw precondition('items-promised', { item });
  }

  private async moveEnd(tx: Transaction, before: Need, after: Need, territory: Territory): Promise<void> {
    if (before.lastSessionAt?.getTime() === after.lastSessionAt?.getTime()) return;
    if (after.lastSessionAt) await this.alarms.set(tx, endAlarm(after.id, after.lastSessionAt, territory));
    else await this.alarms.cancel(tx, after.id, 'need-end');
  }
}
