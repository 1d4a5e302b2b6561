import type { MinuteRange } from '@app/domain/time';

/** The parts of a day in which people plan. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const;

export type DayPart = (typeof dayParts)[number];

/**
 * The hours of each part, in minutes of the wall clock since midnight, and when a session moved there starts:
 * an evening session at 18:30. Evenings end when the last quiet way home does, at 22:30.
 */
export const hoursOfPart: Readonly<Record<DayPart, MinuteRange & { readonly usualStart: number }>> = {
  morning: { fromMinute: 8 * 60, toMinute: 13 * 60 + 30, usualStart: 9 * 60 + 30 },
  afternoon: { fromMinute: 13 * 60, toMinute: 18 * 60 + 30, usualStart: 14 * 60 },
  evening: { fromMinute: 18 * 60, toMinute: 22 * 60 + 30, usualStart: 18 * 60 + 30 },
};
