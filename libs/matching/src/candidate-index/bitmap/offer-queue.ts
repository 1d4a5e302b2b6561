import type { NeedInTime } from '../../pair/index.js';
import { textHash, tieHashOf } from '../ranking.js';
import { BoundQueue, orderOf } from './bound-queue.js';
import { KeyBound } from './key-bound.js';
import type { OfferRows } from './offer-rows.js';
import { wide, wideStride, whole, wholeStride } from './offer-rows.js';
import type { PeerGroups } from './peer-groups.js';
import { RowFilter } from './row-filter.js';
import type { Survivors } from './survivors.js';
import { none } from './survivors.js';

/** What one search measures the survivors by. */
interface Measures {
  readonly filter: RowFilter;
  readonly bound: KeyBound;
  readonly needHash: number;
  readonly tieStep: number;
}

/**
 * The survivors of a search in the order of their bounds, worked out no further than is asked: a group is opened, and its
 * rows read, only once no row that is known comes before all that the group can hold.
 */
export class OfferQueue {
  private readonly groups = new BoundQueue();
  private readonly offers = new BoundQueue();

  constructor(
    private readonly rows: OfferRows,
    private readonly peers: PeerGroups,
    private readonly survivors: Survivors,
  ) {}

  /** Puts the groups of the survivors in order; what it gives is handed to `next`. */
  begin(inTime: NeedInTime, needFactor: number): Measures {
    const measures = {
      filter: new RowFilter(this.rows, inTime),
      bound: new KeyBound(this.rows, inTime, needFactor),
      needHash: textHash(inTime.need.needId),
      tieStep: inTime.terms.engine.tieStep,
    };
    this.groups.clear();
    this.offers.clear();
    for (const group of this.survivors.groups) {
      const peers = this.peers.groups[group]!;
      const most = measures.bound.ofPeers(peers);
      this.groups.push(orderOf(most, peers.asks === 0, 0, measures.tieStep), group);
    }
    return measures;
  }

  /** The next row whose bound reaches `least`; `none` when no more does. */
  next(least: number, measures: Measures): number {
    while (
      this.groups.nextOrder >= Math.max(least, this.offers.nextOrder) &&
      this.groups.nextOrder > -Infinity
    )
      this.open(this.groups.take(), least, measures);
    const { nextOrder } = this.offers;
    return nextOrder > -Infinity && nextOrder >= least ? this.offers.take() : none;
  }

  /** The hash of the need and the offer of a row. */
  tieHash(row: number, { needHash }: Measures): number {
    return tieHashOf(needHash, this.rows.wholes[row * wholeStride + whole.idHash]!);
  }

  private open(group: number, least: number, measures: Measures): void {
    const { filter, bound, tieStep } = measures;
    const { rows, marks, before, lastOf } = this.survivors;
    const { wides } = this.rows;
    for (let at = lastOf[group]!; at !== none; at = before[at]!) {
      const row = rows[at]!;
      if (!filter.passes(row)) continue;
      const neverAsked = wides[row * wideStride + wide.asks] === 0;
      const order = orderOf(bound.of(row, marks[at]!), neverAsked, this.tieHash(row, measures), tieStep);
      if (order >= least) this.offers.push(order, row);
    }
  }
}
