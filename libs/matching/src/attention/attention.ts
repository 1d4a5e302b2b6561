import type { Pair } from '../pair/index.js';

/**
 * F: the worth of a yes by its fit, from `floor` for no fit at all up to a cap for an excellent one.
 * Q 0.75 gives 1; Q 0 gives 0.3.
 */
export function fitFactor(quality: number, pair: Pair): number {
  const { floor, slope, pivot, cap } = pair.terms.engine.fit;
  return floor + slope * Math.min(cap, quality / pivot);
}

/**
 * λ: what asking this volunteer now takes from the needs that only few can meet. Nothing is charged in this engine; a
 * later one prices offers of a scarce kind, never the languages a person speaks.
 */
export function scarcityPrice(_pair: Pair): number {
  return 0;
}
