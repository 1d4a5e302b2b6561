import type { NeedInTime } from '../../pair/index.js';
import { textHash, tieHashOf } from '../ranking.js';
import { BoundQueue, orderOf } from './bound-queue.js';
import { KeyBound } from './key-bound.js';
import type { OfferRows } from './offer-rows.js';
import { wide, wideStride, whole, wholeStride } from './offer-rows.js';
import type { PeerGroups, Peers } from './peer-groups.js';
import { RowFilter } from './row-filter.js';
import { scanZone } from './scan-zone.js';
import type { Shelves } from './shelves.js';
import { none, Survivors } from './survivors.js';
import type { ZoneQuery } from './zone-query.js';
import { zoneQuery } from './zone-query.js';

/** A need, and what a search measures offers by. */
export interface Search {
  readonly inTime: NeedInTime;
  readonly query: ZoneQuery;
  readonly filter: RowFilter;
  readonly bound: KeyBound;
  readonly needHash: number;
  readonly tieStep: number;
}

/**
 * The offers that may fit a need, in the order of their bounds, worked out no further than is asked: a shelf is scanned,
 * and a group of its offers is read, only once nothing that is known comes before all that it can hold.
 */
export class OfferQueue {
  private readonly shelvesLeft = new BoundQueue();
  private readonly groups = new BoundQueue();
  private readonly offers = new BoundQueue();
  private readonly survivors: Survivors;

  constructor(
    private readonly rows: OfferRows,
    private readonly peers: PeerGroups,
    private readonly shelves: Shelves,
  ) {
    this.survivors = new Survivors(peers);
  }

  /** Begins a search; what it gives is handed to `next`. */
  begin(inTime: NeedInTime, needFactor: number): Search {
    const search = {
      inTime,
      query: zoneQuery(inTime),
      filter: new RowFilter(this.rows, inTime),
      bound: new KeyBound(this.rows, inTime, needFactor),
      needHash: textHash(inTime.need.needId),
      tieStep: inTime.terms.engine.tieStep,
    };
    this.survivors.clear();
    for (const queue of [this.shelvesLeft, this.groups, this.offers]) queue.clear();
    const { remote, lon, lat } = inTime.need;
    if (!remote && (lon === null || lat === null)) return search;
    this.peers.bestOf.forEach((best, shelf) => {
      if (best.length === 0) return;
      let most = -Infinity;
      for (const peers of best) most = Math.max(most, mostOrder(peers, search));
      this.shelvesLeft.push(most, shelf);
    });
    return search;
  }

  /** The next row whose bound reaches `least`; `none` when no more does. */
  next(least: number, search: Search): number {
    for (;;) {
      const shelf = this.shelvesLeft.nextOrder;
      const group = this.groups.nextOrder;
      const most = Math.max(shelf, group, this.offers.nextOrder);
      if (most === -Infinity || most < least) return none;
      if (shelf === most) this.scan(this.shelvesLeft.take(), search);
      else if (group === most) this.open(this.groups.take(), least, search);
      else return this.offers.take();
    }
  }

  /** The hash of the need and the offer of a row. */
  tieHash(row: number, { needHash }: Search): number {
    return tieHashOf(needHash, this.rows.wholes[row * wholeStride + whole.idHash]!);
  }

  /** Finds the offers of a shelf that the bitmaps leave, and bounds their groups. */
  private scan(shelf: number, search: Search): void {
    const { survivors } = this;
    const { remote, lon, lat } = search.inTime.need;
    const known = survivors.groups.length;
    for (const zone of this.shelves.map(shelf).around(remote ? null : { lon: lon!, lat: lat! }))
      scanZone(zone, search.query, survivors);
    for (let i = known; i < survivors.groups.length; i++) {
      const group = survivors.groups[i]!;
      this.groups.push(mostOrder(this.peers.groups[group]!, search), group);
    }
  }

  /** Bounds the offers of a group, row by row. */
  private open(group: number, least: number, search: Search): void {
    const { filter, bound, tieStep } = search;
    const { rows, marks, before, lastOf } = this.survivors;
    const { wides } = this.rows;
    for (let at = lastOf[group]!; at !== none; at = before[at]!) {
      const row = rows[at]!;
      if (!filter.passes(row)) continue;
      const neverAsked = wides[row * wideStride + wide.asks] === 0;
      const order = orderOf(bound.of(row, marks[at]!), neverAsked, this.tieHash(row, search), tieStep);
      if (order >= least) this.offers.push(order, row);
    }
  }
}

/** Where the best that is possible among peers stands in the order. */
const mostOrder = (peers: Peers, { bound, tieStep }: Search): number =>
  orderOf(bound.ofPeers(peers), peers.asks === 0, 0, tieStep);
