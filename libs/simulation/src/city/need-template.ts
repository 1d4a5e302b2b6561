import type { NeedSetting, SkillCode } from '@app/contracts';
import type { Weekday } from '@app/domain/time';

/** How a city asks for one kind; what is drawn is drawn within it. */
export interface NeedTemplate {
  readonly titles: readonly string[];
  readonly description: string;
  /** Days until the first session, give or take two fifths. */
  readonly leadDays: number;
  readonly places: readonly [least: number, most: number];
  /** `free`: no session at all, at the volunteer's own hours. */
  readonly rhythm: { readonly weeks: number } | 'once' | 'free';
  readonly weekdays: readonly Weekday[];
  /** Minutes since midnight. */
  readonly hours: readonly (readonly [from: number, to: number])[];
  readonly setting: NeedSetting;
  readonly oneToOne?: true;
  readonly termOnly?: true;
  readonly usefulSkills?: readonly SkillCode[];
  readonly durationMinutes?: number;
}

export const weekdays = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[];
export const saturdayToo = [1, 2, 3, 4, 5, 6] as const satisfies readonly Weekday[];
export const weekend = [6, 7] as const satisfies readonly Weekday[];

export const mornings = [570, 720] as const;
export const afternoons = [840, 960] as const;
export const evenings = [1110, 1200] as const;
