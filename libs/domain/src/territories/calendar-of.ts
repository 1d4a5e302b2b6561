import type { CalendarDate, TerritoryCalendar } from '../time/index.js';
import { includesDate } from '../time/index.js';
import { frenchPublicHolidays } from './holidays/french-public-holidays.js';
import type { SchoolYear } from './school-terms/zone-c.js';
import { schoolYearsOfZoneC } from './school-terms/zone-c.js';
import type { Territory } from './territory.js';

const holidayRules = { france: frenchPublicHolidays } satisfies Record<Territory['publicHolidays'], unknown>;
const schoolZones = { C: schoolYearsOfZoneC } satisfies Record<
  Territory['schoolZone'],
  readonly SchoolYear[]
>;

/** The holidays and school terms of a territory, in its time zone. */
export function calendarOf(territory: Territory): TerritoryCalendar {
  const holidaysOf = holidayRules[territory.publicHolidays];
  const schoolYears = schoolZones[territory.schoolZone];
  const datesOfYear = new Map<number, ReadonlySet<CalendarDate>>();
  const holidayDates = (year: number) => {
    const known = datesOfYear.get(year);
    if (known) return known;
    const dates = new Set(holidaysOf(year).map(({ date }) => date));
    datesOfYear.set(year, dates);
    return dates;
  };
  return {
    timeZone: territory.timeZone,
    schoolTermsKnownUntil: schoolYears.at(-1)?.until ?? '',
    isPublicHoliday: (date) => holidayDates(Number(date.slice(0, 4))).has(date),
    isTermTime: (date) =>
      schoolYears.some(
        (year) => includesDate(year, date) && !year.holidays.some((holidays) => includesDate(holidays, date)),
      ),
  };
}
