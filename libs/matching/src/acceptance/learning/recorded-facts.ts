import type { AnswerFacts } from '@app/domain/invitations';
import type { EngineVersion } from '../../engine-versions/index.js';
import type { AcceptanceFacts } from '../acceptance.js';

const dayMs = 86_400_000;

/** A pair of which only recorded facts are known, seen at the instant when she was asked: what its start value is read from. */
export function acceptanceFactsOf(facts: AnswerFacts, engine: EngineVersion): AcceptanceFacts {
  const { kind, ticked, km, daysSinceOffer, asks, accepts, daysSinceUnanswered } = facts;
  const lastUnansweredAtMs = daysSinceUnanswered === null ? null : -daysSinceUnanswered * dayMs;
  return {
    offer: {
      publishedAtMs: -daysSinceOffer * dayMs,
      maxTravelKm: km,
      solicitation: { asks, accepts, lastUnansweredAtMs },
    },
    need: { kind },
    motivation: ticked ? 'ticked' : 'anything-useful',
    distanceKm: km,
    inTime: { nowMs: 0 },
    terms: { engine },
  };
}
