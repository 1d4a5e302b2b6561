import type { NeedFactor } from '@app/contracts';
import type { NeedInTime } from '../pair/index.js';
import { urgencyStep } from './need-factor.js';

/** What raises the need factor now, the more pressing first. Empty for a need that waits like any other. */
export function whyNow(inTime: NeedInTime): readonly NeedFactor[] {
  const { need } = inTime;
  const lacking = need.placesWanted - need.placesHeld;
  const step = urgencyStep(inTime);
  const thisWeek = step?.reason === 'starts-this-week';
  return [
    ...(need.crisis ? (['declared-crisis'] as const) : []),
    ...(step && !thisWeek ? [step.reason] : []),
    ...(need.placesHeld === 0 ? (['nobody-yet'] as const) : []),
    ...(step && thisWeek ? [step.reason] : []),
    ...(need.placesHeld > 0 && lacking === 1 ? (['few-left'] as const) : []),
    ...(need.equityDeficit > 0 ? (['less-served'] as const) : []),
  ];
}
