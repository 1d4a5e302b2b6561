import type { MatchTerms, Motivation, NeedInTime, Pair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { answerFactsOf } from './facts.js';
import { correctedChance, raisedChance } from './learning/features.js';

const dayMs = 86_400_000;

/** What the start value reads of a pair, and nothing else: an index gives the same from its columns. */
export interface AcceptanceFacts {
  readonly offer: Pick<OfferProfile, 'publishedAtMs' | 'maxTravelKm'> & {
    readonly solicitation: Pick<OfferProfile['solicitation'], 'asks' | 'accepts' | 'lastUnansweredAtMs'>;
  };
  readonly need: Pick<NeedProfile, 'kind'>;
  readonly motivation: Motivation | undefined;
  readonly distanceKm: number;
  readonly inTime: Pick<NeedInTime, 'nowMs'>;
  readonly terms: Pick<MatchTerms, 'engine'>;
}

/**
 * A: the chance in [0, 1] that this volunteer says yes if asked now: the start value, corrected by what the territory
 * has learned where that is applied. Blind to the association: it never sees who asks, nor how big or known they are.
 * Ticked, 2 km away, never asked: about 0.16.
 */
export function acceptanceOf(pair: Pair): number {
  const { learned } = pair.terms;
  const start = startAcceptance(pair);
  return learned ? correctedChance(start, answerFactsOf(pair), learned.coefficients) : start;
}

/** The most that A can be for a start value, whatever else is true of the pair; `most` as `mostCorrection` gives it. */
export function mostAcceptance(facts: AcceptanceFacts, most: number | undefined): number {
  const start = startAcceptance(facts);
  return most === undefined ? start : raisedChance(start, most);
}

/**
 * The start value: a logistic estimate, shrunk towards it by her own answers, times how far she has recovered from an
 * unanswered question.
 */
export function startAcceptance(facts: AcceptanceFacts): number {
  return posterior(facts, modelled(facts)) * activity(facts);
}

function modelled({ offer, need, motivation, distanceKm, inTime, terms }: AcceptanceFacts): number {
  const model = terms.engine.acceptance;
  const days = Math.max(0, (inTime.nowMs - offer.publishedAtMs) / dayMs);
  const logOdds =
    model.base +
    (motivation === 'ticked' ? model.ticked : 0) +
    // A pair whose way is unknown fails its gate; its score is still a number.
    model.perKm * (Number.isNaN(distanceKm) ? offer.maxTravelKm : distanceKm) +
    model.perDaySinceOffer * Math.min(days, model.daysSinceOfferAtMost) +
    (model.kinds[need.kind] ?? 0);
  return 1 / (1 + Math.exp(-logOdds));
}

/** Cold start: the model weighs as much as `priorAnswers` answers of her own. */
function posterior({ offer, terms }: AcceptanceFacts, chance: number): number {
  const { priorAnswers } = terms.engine.acceptance;
  const { accepts, asks } = offer.solicitation;
  return (priorAnswers * chance + accepts) / (priorAnswers + asks);
}

function activity({ offer, inTime, terms }: AcceptanceFacts): number {
  const { lastUnansweredAtMs } = offer.solicitation;
  if (lastUnansweredAtMs === null) return 1;
  const days = Math.max(0, (inTime.nowMs - lastUnansweredAtMs) / dayMs);
  return 1 - Math.exp(-days / terms.engine.acceptance.recoveryDays);
}

/** The bucket of an estimate, 0 the lowest: what is stored and shown to coordinators in its place. */
export function acceptanceBucket(acceptance: number, buckets: readonly number[]): number {
  return buckets.filter((bound) => acceptance > bound).length;
}
