import type { CalendarDate, DateRange, Weekday } from '../calendar-date.js';
import type { MinuteRange } from '../minute-range.js';

/** Hours free each week on one weekday, on the wall clock; never over midnight. */
export interface LocalRange extends MinuteRange {
  readonly day: Weekday;
}

/** Days that differ from the usual week: away, or free all day. Away wins. */
export interface AvailabilityException extends DateRange {
  readonly available: boolean;
}

/** Hours free on one date, beside the usual week. */
export interface DatedRange extends MinuteRange {
  readonly date: CalendarDate;
}

/**
 * When a volunteer is free, on the wall clock of the territory.
 * - `weekly` and `dated`: hours free; `exceptions`: whole days away or free.
 * - `from`, `until`: first and last date of all of it; open when absent.
 */
export interface Availability {
  readonly weekly: readonly LocalRange[];
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly exceptions: readonly AvailabilityException[];
  readonly dated?: readonly DatedRange[];
}
