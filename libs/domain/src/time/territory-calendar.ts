import type { CalendarDate } from './calendar-date.js';

/** What calendar reasoning must know of a territory; `calendarOf(territory)` makes one. */
export interface TerritoryCalendar {
  /** IANA name, e.g. `Europe/Paris`. */
  readonly timeZone: string;
  /** Last date on which the published school calendar says whether there is school. */
  readonly schoolTermsKnownUntil: CalendarDate;
  isPublicHoliday(date: CalendarDate): boolean;
  /** False in school holidays, and for every date that the published calendar does not cover. */
  isTermTime(date: CalendarDate): boolean;
}
