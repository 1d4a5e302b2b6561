import { liftAfter } from '../attention/index.js';
import type { UrgencyStep } from '../engine-versions/index.js';
import type { NeedInTime } from '../pair/index.js';
import type { NeedProfile } from '../profiles/index.js';

/** N and its parts: urgency U, coverage B, equity E, waiting W. */
export interface NeedFactorParts {
  readonly urgency: number;
  readonly coverage: number;
  readonly equity: number;
  readonly waiting: number;
  /** U × B × E × W within the bounds of the engine. */
  readonly factor: number;
}

/** What the factor reads of a need under given terms: an index gives the same from its rows. */
interface NeedNow extends Pick<NeedInTime, 'nowMs' | 'hoursLeft' | 'terms'> {
  readonly need: Pick<
    NeedProfile,
    'crisis' | 'placesHeld' | 'placesWanted' | 'equityDeficit' | 'publishedAtMs'
  >;
}

/** How much the need counts now, the same for every volunteer. Nobody yet and three days left, in `engine-4`: 1.6 × 3 = 4.8. */
export function needFactorOf(inTime: NeedNow): NeedFactorParts {
  const urgency = urgencyOf(inTime);
  const coverage = coverageOf(inTime);
  const equity = equityOf(inTime);
  const waiting = waitingOf(inTime);
  const { minimum, maximum } = inTime.terms.engine.needFactor;
  return {
    urgency,
    coverage,
    equity,
    waiting,
    factor: Math.min(maximum, Math.max(minimum, urgency * coverage * equity * waiting)),
  };
}

/** The step of urgency that the first session has reached; undefined when it is further away, or none is planned. */
export function urgencyStep({
  hoursLeft,
  terms,
}: Pick<NeedNow, 'hoursLeft' | 'terms'>): UrgencyStep | undefined {
  for (const step of terms.engine.needFactor.urgency) if (hoursLeft <= step.withinHours) return step;
  return undefined;
}

function urgencyOf(inTime: NeedNow): number {
  const { need, terms } = inTime;
  return (urgencyStep(inTime)?.factor ?? 1) * (need.crisis ? terms.engine.needFactor.crisis : 1);
}

/**
 * The first volunteer counts most, each further one less.
 * @source after SmartSort: Manshadi, Rodilitz, Saban, Suresh, SSRN 4497747
 */
function coverageOf({ need, terms }: NeedNow): number {
  const { firstVolunteer, coverageFloor, coverageSpan } = terms.engine.needFactor;
  const filled = Math.min(1, need.placesHeld / need.placesWanted);
  if (filled === 0) return firstVolunteer;
  return coverageFloor + (coverageSpan * (1 - Math.exp(filled - 1))) / (1 - 1 / Math.E);
}

/** Raised for groups that the city serves less, never lowered for the others. */
function equityOf({ need, terms }: NeedNow): number {
  const { equityGain, equityFullDeficit, equityMostGains } = terms.engine.needFactor;
  const deficit = Math.max(0, need.equityDeficit);
  return 1 + equityGain * Math.min(equityMostGains, deficit / equityFullDeficit);
}

/** Raised by the days since the need was published, never lowered; one that was never published has not waited. */
function waitingOf({ need, nowMs, terms }: NeedNow): number {
  return need.publishedAtMs === null
    ? 1
    : liftAfter(nowMs - need.publishedAtMs, terms.engine.needFactor.waiting);
}
