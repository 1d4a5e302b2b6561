import type { Candidate } from '../candidate-index/index.js';
import { candidateOf } from '../candidate-index/candidate-of.js';
import { passesEveryGate } from '../gates/index.js';
import type { NeedInTime } from '../pair/index.js';
import { Pair } from '../pair/index.js';
import type { OfferProfile } from '../profiles/index.js';
import { scoreOf } from '../score/index.js';

/**
 * What a top list keeps of a candidate. `score`: A × F to the nearest tie step; what is below the step settles ties as the
 * engine does, so that lines ordered by this one number are in the engine's order. `fit` and `acceptance` in [0, 1].
 */
export interface ListLine {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly offerVersion: number;
  readonly score: number;
  readonly fit: number;
  readonly acceptance: number;
}

const hashes = 2 ** 32;

/** The line of a candidate that was found in mode `pull`. */
export function lineOf(
  { offerId, volunteerId, offerVersion, score, ...ranked }: Candidate,
  tieStep: number,
): ListLine {
  const { key, neverAsked, tieHash } = ranked;
  const tie = (neverAsked ? 0.5 : 0) + (hashes - tieHash) / hashes / 2;
  return {
    offerId,
    volunteerId,
    offerVersion,
    score: (Math.round(key / tieStep) + tie) * tieStep,
    fit: score.quality,
    acceptance: score.acceptance,
  };
}

/** The line that an offer takes on the list of a need; undefined when a gate fails. `inTime`: the need in mode `pull`. */
export function lineIn(offer: OfferProfile, inTime: NeedInTime): ListLine | undefined {
  const pair = new Pair(offer, inTime);
  if (!passesEveryGate(pair)) return undefined;
  return lineOf(candidateOf(pair, scoreOf(pair)), inTime.terms.engine.tieStep);
}

/** Best first; ids settle what two equal hashes leave open. */
export function compareLines(a: ListLine, b: ListLine): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.offerId === b.offerId) return 0;
  return a.offerId < b.offerId ? -1 : 1;
}
