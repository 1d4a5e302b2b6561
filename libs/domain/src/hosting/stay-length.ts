import type { KindCode } from '@app/contracts';
import type { StayProfile } from '../profiles/index.js';

/** Days of one period of a stay, of all its periods together, and of an emergency, at most. */
export const stayDays = { period: 90, inAll: 365, emergency: 7 } as const;

/** Whether a kind of stay is an emergency. */
export const isEmergency = (kind: KindCode): boolean => kind === 'emergency-hosting';

/**
 * Whether a stay is short enough: a period of at most 90 days, twelve months in all from its first day, or seven nights
 * of an emergency. The fourth period of 90 days passes; the fifth, or an eighth night, does not.
 */
export function isShortEnough({
  days,
  sinceDay,
  emergency,
}: Pick<StayProfile, 'days' | 'sinceDay' | 'emergency'>): boolean {
  const length = days.toDay - days.fromDay + 1;
  if (emergency) return length >= 1 && days.toDay - sinceDay + 1 <= stayDays.emergency;
  return length >= 1 && length <= stayDays.period && days.toDay - sinceDay + 1 <= stayDays.inAll;
}
