import type { AnswerFacts } from '@app/domain/invitations';
import { localParts } from '@app/domain/time';
import { criterionRules } from '../criteria/index.js';
import type { Pair } from '../pair/index.js';

const dayMs = 86_400_000;

/** All facts of a pair that learning may weigh, as they are kept with an invitation. */
export function answerFactsOf(pair: Pair): AnswerFacts {
  const { sessions, hoursLeft } = pair.inTime;
  const from = sessions[0]?.spans[0]?.from;
  const start = from === undefined ? null : wallClock(from);
  const { offer, need, motivation, distanceKm, inTime } = pair;
  const { asks, accepts, lastUnansweredAtMs } = offer.solicitation;
  const since = (ms: number) => Math.max(0, (inTime.nowMs - ms) / dayMs);
  return {
    kind: need.kind,
    ticked: motivation === 'ticked',
    km: Number.isNaN(distanceKm) ? offer.maxTravelKm : distanceKm,
    daysSinceOffer: since(offer.publishedAtMs),
    asks,
    accepts,
    daysSinceUnanswered: lastUnansweredAtMs === null ? null : since(lastUnansweredAtMs),
    channel: 'mail',
    skills: criterionRules.skills.value(pair),
    motivation: criterionRules.motivation.value(pair),
    schedule: criterionRules.schedule.value(pair),
    travel: criterionRules.travel.value(pair),
    language: criterionRules.language.value(pair),
    continuity: criterionRules.continuity.value(pair),
    weekday: start?.weekday ?? null,
    hour: start?.hour ?? null,
    leadHours: start ? hoursLeft : null,
  };
}

/** Weekday and hour of minutes on the wall clock since 1970-01-01. */
function wallClock(minutes: number): { readonly weekday: number; readonly hour: number } {
  const { weekday, minute } = localParts(new Date(minutes * 60_000), 'UTC');
  return { weekday, hour: Math.floor(minute / 60) };
}
