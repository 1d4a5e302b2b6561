/** Minutes of one local day, from included, to excluded; `toMinute` above 1440 runs into the next day. */
export interface MinuteRange {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A range that comes back every week; `weekday` as ISO 8601 counts it, Monday 1 to Sunday 7. */
export interface WeeklyRange extends MinuteRange {
  readonly weekday: number;
}

/** Days on which other hours hold than those of the week, both ends included; no range means away. */
export interface AvailabilityException {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly ranges: readonly MinuteRange[];
}

/**
 * When a volunteer can come, in the local time of the territory.
 * Days are numbered from 1 January 1970 (day 0) in the local calendar; null leaves that side open.
 * No weekly range and no exception: never, except for a flexible need.
 */
export interface AvailabilityProfile {
  readonly weekly: readonly WeeklyRange[];
  readonly fromDay: number | null;
  readonly untilDay: number | null;
  readonly exceptions: readonly AvailabilityException[];
}
