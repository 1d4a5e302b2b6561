import type { UrgencyStep } from '../engine-versions/index.js';
import type { NeedInTime } from '../pair/index.js';

/** N and its parts: urgency U, coverage B, equity E. */
export interface NeedFactorParts {
  readonly urgency: number;
  readonly coverage: number;
  readonly equity: number;
  /** U × B × E within the bounds of the engine, 0.5 to 3. */
  readonly factor: number;
}

/** How much the need counts now, the same for every volunteer. Nobody yet and three days left: 1.6 × 1.5 = 2.4. */
export function needFactorOf(inTime: NeedInTime): NeedFactorParts {
  const urgency = urgencyOf(inTime);
  const coverage = coverageOf(inTime);
  const equity = equityOf(inTime);
  const { minimum, maximum } = inTime.terms.engine.needFactor;
  return {
    urgency,
    coverage,
    equity,
    factor: Math.min(maximum, Math.max(minimum, urgency * coverage * equity)),
  };
}

/** The step of urgency that the first session has reached; undefined when it is further away, or none is planned. */
export function urgencyStep({ hoursLeft, terms }: NeedInTime): UrgencyStep | undefined {
  return terms.engine.needFactor.urgency.find(({ withinHours }) => hoursLeft <= withinHours);
}

function urgencyOf(inTime: NeedInTime): number {
  const { need, terms } = inTime;
  return (urgencyStep(inTime)?.factor ?? 1) * (need.crisis ? terms.engine.needFactor.crisis : 1);
}

/**
 * The first volunteer counts most, each further one less.
 * @source after SmartSort: Manshadi, Rodilitz, Saban, Suresh, SSRN 4497747
 */
function coverageOf({ need, terms }: NeedInTime): number {
  const { firstVolunteer, coverageFloor, coverageSpan } = terms.engine.needFactor;
  const filled = Math.min(1, need.placesHeld / need.placesWanted);
  if (filled === 0) return firstVolunteer;
  return coverageFloor + (coverageSpan * (1 - Math.exp(filled - 1))) / (1 - 1 / Math.E);
}

/** Raised for groups that the city serves less, never lowered for the others. */
function equityOf({ need, terms }: NeedInTime): number {
  const { equityGain, equityFullDeficit } = terms.engine.needFactor;
  const deficit = Math.max(0, need.equityDeficit);
  return 1 + equityGain * Math.min(1, deficit / equityFullDeficit);
}
