import type { Change } from '../changes/index.js';
import type { Pair } from '../pair/index.js';
import type { FunnelStep, MissableGate } from './funnel.js';
import { funnelSteps, missableGates, throughFunnel } from './funnel.js';
import type { MissedGate, NearMisses, Opening } from './near-misses.js';
import { smallestTold, toldCount } from './told-count.js';
import type { Way } from './way.js';

/** The ways told of each gate: more would be a catalogue, not a proposal. */
const waysTold = 3;

/** How many pairs fail one gate alone and are brought by some way, and by each way. */
interface Misses {
  count: number;
  readonly byWay: number[];
}

/** Counts pairs one by one, so that a long scan can be cut into slices. */
export class Tally<C extends Change> {
  private readonly passed: number[] = funnelSteps.map(() => 0);
  private readonly misses: Readonly<Record<MissableGate, Misses>>;

  constructor(private readonly ways: readonly Way<C>[]) {
    const none = (): Misses => ({ count: 0, byWay: ways.map(() => 0) });
    this.misses = Object.fromEntries(missableGates.map((gate) => [gate, none()])) as Record<
      MissableGate,
      Misses
    >;
  }

  add(pair: Pair): void {
    const { passed, missed } = throughFunnel(pair);
    for (let step = 0; step < passed; step++) this.passed[step]! += 1;
    if (missed === null) return;
    const misses = this.misses[missed];
    let opened = 0;
    this.ways.forEach((way, index) => {
      if (!way.gates.includes(missed) || !way.opens(pair, missed)) return;
      misses.byWay[index]! += 1;
      opened += 1;
    });
    if (opened > 0) misses.count += 1;
  }

  /** `steps`: those of the funnel that say something here. */
  result(engineVersion: string, steps: readonly FunnelStep[]): NearMisses<C> {
    const missed = missableGates
      .filter((gate) => this.misses[gate].count > 0)
      .toSorted((a, b) => rankOf(this.misses[b].count) - rankOf(this.misses[a].count))
      .map((gate) => this.missedGate(gate));
    const openings = missed.flatMap(({ ways }) => ways);
    return {
      engineVersion,
      funnel: steps.map((step) => ({ step, count: toldCount(this.passed[funnelSteps.indexOf(step)]!) })),
      gates: missed,
      best: openings.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))[0] ?? null,
    };
  }

  private missedGate(gate: MissableGate): MissedGate<C> {
    const { count, byWay } = this.misses[gate];
    const ways = byWay
      .flatMap((opened, index) => (opened > 0 ? [{ opened, change: this.ways[index]!.change }] : []))
      .toSorted((a, b) => rankOf(b.opened) - rankOf(a.opened))
      .slice(0, waysTold)
      .map(({ opened, change }): Opening<C> => ({ gate, change, count: toldCount(opened) }));
    return { gate, count: toldCount(count), ways };
  }
}

/** What is not told apart is not told by its place in the order either: sorting is stable. */
const rankOf = (count: number): number => (count < smallestTold ? 0 : count);
