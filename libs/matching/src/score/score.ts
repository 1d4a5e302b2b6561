import { acceptanceOf } from '../acceptance/index.js';
import { fitFactor, neverAskedLift, scarcityPrice } from '../attention/index.js';
import { qualityOf } from '../criteria/index.js';
import type { EngineVersion } from '../engine-versions/index.js';
import { needFactorOf } from '../need-factor/index.js';
import type { MatchMode, Pair } from '../pair/index.js';

/**
 * The numbers of a pair that passes its gates.
 * - `quality` Q in [0, 1], what people are told; `acceptance` A in [0, 1]; `needFactor` N between the bounds of the engine; `fit` F.
 * - `rank` = A × N × F orders needs. `lift`, at least 1, raises what asking an offer never asked is worth.
 * - `net` = rank × lift − λ − cost of an invitation: asked only when above 0.
 */
export interface Score {
  readonly quality: number;
  readonly needFactor: number;
  readonly acceptance: number;
  readonly fit: number;
  readonly scarcityPrice: number;
  readonly lift: number;
  readonly rank: number;
  readonly net: number;
}

/** Scores a pair whose gates have passed; `needFactor` may be given when one need is scored for many offers. */
export function scoreOf(pair: Pair, needFactor = needFactorOf(pair.inTime).factor): Score {
  const quality = qualityOf(pair);
  const acceptance = acceptanceOf(pair);
  const fit = fitFactor(quality, pair);
  const price = scarcityPrice(pair);
  const lift = neverAskedLift(pair);
  const rank = acceptance * needFactor * fit;
  const net = netOf(rank, lift, price, pair.terms.engine);
  return { quality, needFactor, acceptance, fit, scarcityPrice: price, lift, rank, net };
}

/** What asking is worth: never less for a higher rank or lift, never more for a higher price. */
export function netOf(rank: number, lift: number, price: number, { attention }: EngineVersion): number {
  return rank * lift - price - attention.costPerInvitation;
}

/** What the order of the offers of one need rests on. */
export type KeyParts = Pick<Score, 'net' | 'acceptance' | 'fit'>;

/**
 * The number by which the offers of one need are ordered: what asking is worth for a push, A × F for a list. N is the same
 * for a whole list and moves with the hour: it is left out, so that a need that becomes urgent reorders nothing.
 */
export function keyOf(score: KeyParts, mode: MatchMode): number {
  return mode === 'push' ? score.net : score.acceptance * score.fit;
}
