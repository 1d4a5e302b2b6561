import type { AttentionConstants, LiftConstants } from '../engine-versions/index.js';
import type { Pair } from '../pair/index.js';

const dayMs = 86_400_000;

/** What the price reads of a pair. */
export interface PriceFacts extends Pick<Pair, 'terms'> {
  readonly offer: Pick<Pair['offer'], 'kinds'>;
  readonly need: Pick<Pair['need'], 'kind'>;
}

/**
 * F: the worth of a yes by its fit, from `floor` for no fit at all up to a cap for an excellent one.
 * Q 0.75 gives 1; Q 0 gives 0.3.
 */
export function fitFactor(quality: number, pair: Pick<Pair, 'terms'>): number {
  const { floor, slope, pivot, cap } = pair.terms.engine.fit;
  return floor + slope * Math.min(cap, quality / pivot);
}

/**
 * λ: what asking this volunteer now takes from the needs that only few can meet. Charged to an offer of a scarce kind
 * that is asked for another: the dearest of its scarce kinds counts. An offer can drop the kind; the languages that a
 * person speaks are never read. One interpreting need in sight for two such offers: 0.12 when asked for French lessons,
 * 0 when asked for interpreting.
 */
export function scarcityPrice({ offer, need, terms }: PriceFacts): number {
  const { price, offersPerNeed, scarceKinds } = terms.engine.attention.scarcity;
  const { scarcity } = terms;
  if (!scarcity) return 0;
  let dearest = 0;
  for (const kind of scarceKinds) {
    const outlook = scarcity[kind];
    if (!outlook || kind === need.kind || !offer.kinds.includes(kind)) continue;
    // The offer at hand is one of them, even if it came after the outlook was made.
    const offers = Math.max(1, outlook.activeOffers);
    dearest = Math.max(dearest, price * Math.min(1, outlook.forecastNeeds / (offersPerNeed * offers)));
  }
  return dearest;
}

/** At least 1: raises what asking is worth for an offer that has waited since it was published and was never asked. */
export function neverAskedLift({ offer, inTime, terms }: Pair): number {
  return liftOf(offer.solicitation.asks, inTime.nowMs - offer.publishedAtMs, terms.engine.attention);
}

/** The same from plain numbers. */
export function liftOf(asks: number, waitedMs: number, { neverAsked }: AttentionConstants): number {
  return asks > 0 ? 1 : liftAfter(waitedMs, neverAsked);
}

/** The raise after so long a wait. A gain of 0.1, full after 28 days: 1 at once, 1.05 after 14 days, 1.1 from 28 on. */
export function liftAfter(waitedMs: number, { gain, fullDays }: LiftConstants): number {
  return 1 + gain * Math.min(1, Math.max(0, waitedMs / dayMs) / fullDays);
}
