import type { GateCode } from '@app/contracts';
import { evaluatePair } from '../gates/index.js';
import type { MatchTerms } from '../pair/index.js';
import { pairOf } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import type { Score } from '../score/index.js';
import { scoreOf } from '../score/index.js';
import type { Explanation } from './explanation.js';
import { explainPair } from './explain-pair.js';

/** A single pair, judged: `failed` lists the gates that do not hold, and is empty for a pair that fits. */
export interface PairVerdict {
  readonly failed: readonly GateCode[];
  readonly score: Score;
  readonly explanation: Explanation;
}

/** Judges one offer against one need: what the api asks before an application, an acceptance or a confirmation. */
export function scorePair(offer: OfferProfile, need: NeedProfile, terms: MatchTerms): PairVerdict {
  const pair = pairOf(offer, need, terms);
  const gates = evaluatePair(pair);
  const score = scoreOf(pair);
  return {
    failed: gates.filter(({ passed }) => !passed).map(({ code }) => code),
    score,
    explanation: explainPair(pair, gates, score),
  };
}
