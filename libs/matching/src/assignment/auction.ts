import type { AssignmentProblem } from './assignment-problem.js';
import type { PlaceTable } from './place-table.js';
import { RingQueue } from './ring-queue.js';
import { tieOrder } from './tie-order.js';

const nobody = -1;
/** Bids between two looks at the clock. */
const bidsPerLook = 4096;

/**
 * Forward auction: each place that nobody holds bids for the volunteer worth most to it after her price, as high as
 * leaves it indifferent to its second choice, plus `epsilon`. A volunteer keeps her highest bids, as many as her
 * capacity, one a need; the lowest kept is her price. Ends with every place within epsilon of its best choice.
 * Places of one need that want the same volunteer outbid each other: for them her price is the bid that holds her.
 * @source D. P. Bertsekas, "The auction algorithm", Annals of Operations Research 14, 1988
 */
export class Auction {
  readonly price: Float64Array;
  /** The bid that holds an edge; 0 for an edge not held. */
  readonly bid: Float64Array;
  /** The place that holds an edge, or −1. */
  readonly holder: Int32Array;
  private readonly capacity: Int32Array;
  private readonly offset: Int32Array;
  private readonly count: Int32Array;
  private readonly kept: Int32Array;
  private readonly waiting: RingQueue;
  private readonly order: Int32Array;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly places: PlaceTable,
    private readonly seed: number,
  ) {
    const { edges, volunteers } = problem;
    this.price = new Float64Array(volunteers.capacity.length);
    this.bid = new Float64Array(edges.value.length);
    this.holder = new Int32Array(edges.value.length);
    this.capacity = usableCapacity(problem);
    this.offset = new Int32Array(this.capacity.length + 1);
    for (let v = 0; v < this.capacity.length; v++) this.offset[v + 1] = this.offset[v]! + this.capacity[v]!;
    this.count = new Int32Array(this.capacity.length);
    this.kept = new Int32Array(this.offset.at(-1) ?? 0);
    this.waiting = new RingQueue(places.need.length);
    this.order = this.firstOrder();
  }

  /** From zero prices to the end; false when `outOfTime` said so first. The prices bound the optimum either way. */
  run(epsilon: number, outOfTime: () => boolean): boolean {
    this.price.forEach((_, v) => (this.price[v] = this.capacity[v] === 0 ? Infinity : 0));
    this.bid.fill(0);
    this.holder.fill(nobody);
    this.count.fill(0);
    this.waiting.clear();
    for (const place of this.order) this.waiting.push(place);
    for (let bids = 1; this.waiting.length > 0; bids++) {
      this.bidFor(this.waiting.shift(), epsilon);
      if (bids % bidsPerLook === 0 && outOfTime()) return false;
    }
    return true;
  }

  /**
   * No assignment is worth more: what every volunteer costs, what the held ones cost beyond that, and the most that each
   * place could keep for itself at these prices.
   */
  bound(): number {
    const { volunteer } = this.problem.edges;
    let sum = 0;
    for (let v = 0; v < this.price.length; v++) {
      if (this.capacity[v]! > 0) sum += this.capacity[v]! * this.price[v]!;
    }
    for (let edge = 0; edge < this.bid.length; edge++) {
      if (this.holder[edge] !== nobody) sum += this.bid[edge]! - this.price[volunteer[edge]!]!;
    }
    for (let place = 0; place < this.places.need.length; place++) sum += this.mostKept(place);
    return sum;
  }

  private bidFor(place: number, epsilon: number): void {
    const { start, value, volunteer } = this.problem.edges;
    const need = this.places.need[place]!;
    const share = this.places.share[place]!;
    let chosen = nobody;
    let best = 0;
    let second = 0;
    for (let edge = start[need]!; edge < start[need + 1]!; edge++) {
      const net = value[edge]! * share - this.asked(volunteer[edge]!, edge);
      if (net > best || (net === best && chosen !== nobody && this.comesBefore(need, edge, chosen))) {
        second = best;
        best = net;
        chosen = edge;
      } else if (net > second) second = net;
    }
    if (chosen === nobody) return;
    this.hold(place, chosen, value[chosen]! * share - second + epsilon);
  }

  /** What a place of this edge's need would have to beat: her price, or the bid of its own need that holds her. */
  private asked(v: number, edge: number): number {
    const price = this.price[v]!;
    const bid = this.bid[edge]!;
    return bid > price ? bid : price;
  }

  private hold(place: number, edge: number, bid: number): void {
    const v = this.problem.edges.volunteer[edge]!;
    const from = this.offset[v]!;
    if (this.holder[edge] !== nobody) {
      this.waiting.push(this.holder[edge]!);
    } else if (this.count[v]! < this.capacity[v]!) {
      this.kept[from + this.count[v]!] = edge;
      this.count[v]! += 1;
    } else {
      const lowest = this.lowestKept(v);
      const outbid = this.kept[lowest]!;
      this.waiting.push(this.holder[outbid]!);
      this.holder[outbid] = nobody;
      this.bid[outbid] = 0;
      this.kept[lowest] = edge;
    }
    this.holder[edge] = place;
    this.bid[edge] = bid;
    if (this.count[v] === this.capacity[v]) this.price[v] = this.bid[this.kept[this.lowestKept(v)]!]!;
  }

  private lowestKept(v: number): number {
    let lowest = this.offset[v]!;
    for (let i = lowest + 1; i < this.offset[v + 1]!; i++) {
      if (this.bid[this.kept[i]!]! < this.bid[this.kept[lowest]!]!) lowest = i;
    }
    return lowest;
  }

  private mostKept(place: number): number {
    const { start, value, volunteer } = this.problem.edges;
    const need = this.places.need[place]!;
    const share = this.places.share[place]!;
    let most = 0;
    for (let edge = start[need]!; edge < start[need + 1]!; edge++) {
      const net = value[edge]! * share - this.asked(volunteer[edge]!, edge);
      if (net > most) most = net;
    }
    return most;
  }

  private comesBefore(need: number, edge: number, other: number): boolean {
    const { volunteer } = this.problem.edges;
    return this.tie(need, volunteer[edge]!) < this.tie(need, volunteer[other]!);
  }

  private tie(need: number, volunteer: number): number {
    const { needs, volunteers } = this.problem;
    return tieOrder(needs.keys?.[need] ?? need, volunteers.keys?.[volunteer] ?? volunteer, this.seed);
  }

  /** First places first, then by a hash of the need: no need bids first because of its row. */
  private firstOrder(): Int32Array {
    const { need, ordinal } = this.places;
    const keys = this.problem.needs.keys;
    const hash = Float64Array.from(need, (n) => tieOrder(keys?.[n] ?? n, 0, this.seed));
    return Int32Array.from(need.keys()).sort(
      (a, b) => ordinal[a]! - ordinal[b]! || hash[a]! - hash[b]! || need[a]! - need[b]!,
    );
  }
}

/** A capacity above the number of needs in reach is never used. */
function usableCapacity({ volunteers, edges }: AssignmentProblem): Int32Array {
  const reached = new Int32Array(volunteers.capacity.length);
  for (const v of edges.volunteer) reached[v]! += 1;
  return reached.map((needs, v) => Math.min(needs, volunteers.capacity[v]!));
}
