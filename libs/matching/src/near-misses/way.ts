import type { Change } from '../changes/index.js';
import { firstFailedGate, gateRules } from '../gates/index.js';
import type { NeedInTime } from '../pair/index.js';
import { Pair } from '../pair/index.js';
import type { OfferProfile } from '../profiles/index.js';
import type { MissableGate } from './funnel.js';

/** One change that may bring a pair which fails one of these gates alone. */
export interface Way<C extends Change> {
  readonly change: C;
  readonly gates: readonly MissableGate[];
  /** Whether the pair, which fails this gate alone, passes every gate once the change is made. */
  opens(this: void, pair: Pair, gate: MissableGate): boolean;
}

/** Whether the pair passes every gate; the one that it failed before is tested first, as most still fail it. */
export function fitsNow(offer: OfferProfile, inTime: NeedInTime, gate: MissableGate): boolean {
  const pair = new Pair(offer, inTime);
  return gateRules[gate].holds(pair) && firstFailedGate(pair) === null;
}
