import type { AskedLanguage } from './asked-languages.js';
import type { TownKind } from './kind-model.js';

/**
 * A need of the simulated city, as a platform sees it. Days count from the start; `slot`: which of the 28 parts of a
 * week its sessions take, −1 for none (a stay); `closesTick`: the half day in which it begins, after which nobody joins.
 */
export interface TownNeed {
  readonly index: number;
  readonly id: string;
  readonly association: number;
  readonly kind: TownKind;
  readonly language: AskedLanguage | null;
  readonly places: number;
  readonly slot: number;
  readonly firstDay: number;
  readonly weeks: number;
  readonly postedTick: number;
  readonly closesTick: number;
  readonly lon: number;
  readonly lat: number;
  readonly district: number;
  readonly crisis: boolean;
  /** The index of the need that this one repeats by mistake; null for a need of its own. */
  readonly duplicateOf: number | null;
}

/** Two needs that nobody can serve both, for one of their sessions falls on one of the other's. */
export function overlap(a: TownNeed, b: TownNeed): boolean {
  if (a.slot !== b.slot) return false;
  return a.firstDay <= b.firstDay + 7 * (b.weeks - 1) && b.firstDay <= a.firstDay + 7 * (a.weeks - 1);
}
