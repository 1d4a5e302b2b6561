import type { CalendarDate } from '../../time/index.js';
import { addDays } from '../../time/index.js';
import { easterSunday } from './easter.js';

/** A public holiday of one year; the code is what pages translate. */
export interface PublicHoliday {
  readonly code: string;
  readonly date: CalendarDate;
}

/**
 * The eleven public holidays of a year in France; Alsace, Moselle and overseas have more.
 * @source Code du travail, article L3133-1
 */
export function frenchPublicHolidays(year: number): readonly PublicHoliday[] {
  const easter = easterSunday(year);
  return [
    { code: 'new-year', date: `${year}-01-01` },
    { code: 'easter-monday', date: addDays(easter, 1) },
    { code: 'labour-day', date: `${year}-05-01` },
    { code: 'victory-1945', date: `${year}-05-08` },
    { code: 'ascension', date: addDays(easter, 39) },
    { code: 'whit-monday', date: addDays(easter, 50) },
    { code: 'bastille-day', date: `${year}-07-14` },
    { code: 'assumption', date: `${year}-08-15` },
    { code: 'all-saints', date: `${year}-11-01` },
    { code: 'armistice-1918', date: `${year}-11-11` },
    { code: 'christmas', date: `${year}-12-25` },
  ];
}
