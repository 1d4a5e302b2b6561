import type { ItemCode } from '@app/contracts';
import { notFound } from '../errors/index.js';
import type { Transaction } from '../events/index.js';
import type { WantedItem } from '../goods/index.js';
import type { Need, NeedSession } from './need.js';

/** A stretch of time, `until` excluded. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

/** Needs with their site, sessions and places. Whoever decides about a need locks it first. */
export abstract class NeedRepository {
  abstract find(tx: Transaction, id: string): Promise<Need | undefined>;
  /** @throws `need-not-found` */
  async get(tx: Transaction, id: string): Promise<Need> {
    const need = await this.find(tx, id);
    if (!need) throw notFound('need-not-found');
    return need;
  }
  /** The need, locked until the transaction ends. @throws `need-not-found` */
  abstract lock(tx: Transaction, id: string): Promise<Need>;
  abstract lockBySource(tx: Transaction, source: string, clientId: string): Promise<Need | undefined>;
  /** Ids of the published needs of a feed, by its own ids. */
  abstract openOfSource(tx: Transaction, source: string): Promise<ReadonlyMap<string, string>>;
  abstract openOfAssociation(tx: Transaction, associationId: string): Promise<readonly string[]>;

  /** Writes a new need, its sessions, and its places with `options` rows each; of goods, its items instead. */
  abstract insert(
    tx: Transaction,
    need: Need,
    sessions: readonly NeedSession[],
    options: number,
  ): Promise<void>;
  abstract update(tx: Transaction, need: Need): Promise<void>;
  /** Somebody was asked or has a place: the need is hopeful again, and may be declared unmet again. */
  abstract clearUnmet(tx: Transaction, needId: string): Promise<void>;

  abstract sessionsOf(tx: Transaction, needId: string): Promise<readonly NeedSession[]>;
  /**
   * Makes the sessions from `from` on those given: one that starts at the same time keeps its id, the others are
   * cancelled and the hours of those booked on them given back.
   */
  abstract replaceSessions(
    tx: Transaction,
    needId: string,
    from: Date,
    sessions: readonly NeedSession[],
  ): Promise<void>;
  abstract cancelSession(tx: Transaction, sessionId: string): Promise<void>;

  /** Adds or removes free places until there are `count`; false, nothing changed, when too many are held. */
  abstract setPlaces(tx: Transaction, needId: string, count: number, options: number): Promise<boolean>;
  /** Makes the items of a list those given; or changes nothing, and names one of which more is promised already. */
  abstract setItems(
    tx: Transaction,
    needId: string,
    items: readonly WantedItem[],
  ): Promise<ItemCode | undefined>;
  /** Places on which somebody was accepted. */
  abstract heldPlaces(tx: Transaction, needId: string): Promise<number>;

  /** How many needs of an association went through moderation so far, imports left out. */
  abstract approvedCount(tx: Transaction, associationId: string): Promise<number>;
  /** How many needs that it published in this time still wait for a coordinator. */
  abstract pendingCount(tx: Transaction, associationId: string, published: Stretch): Promise<number>;
}
