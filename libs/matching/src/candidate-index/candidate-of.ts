import type { Pair } from '../pair/index.js';
import type { Score } from '../score/index.js';
import { keyOf } from '../score/index.js';
import type { Candidate } from './candidate-index.js';
import { tieHash } from './ranking.js';

/** The candidate that a pair is, once its gates have passed. `hash`: of need and offer, where it is known already. */
export function candidateOf(
  pair: Pair,
  score: Score,
  hash = tieHash(pair.need.needId, pair.offer.offerId),
): Candidate {
  const { offer, terms, earlier } = pair;
  return {
    offerId: offer.offerId,
    volunteerId: offer.volunteerId,
    offerVersion: offer.offerVersion,
    score,
    onCall: offer.solicitation.onCall,
    round: (earlier[0]?.round ?? 0) + 1,
    key: keyOf(score, terms.mode),
    neverAsked: offer.solicitation.asks === 0,
    tieHash: hash,
    id: offer.offerId,
  };
}
