import type { CalendarDate } from '@app/domain/time';
import { dateOfDay, dayOfDate } from '@app/domain/time';
import { foldText } from '../../fold-text.js';

const months = [
  ['janvier', 'january', 'janv'],
  ['fevrier', 'february', 'fevr'],
  ['mars', 'march'],
  ['avril', 'april', 'avr'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july', 'juil'],
  ['aout', 'august'],
  ['septembre', 'september', 'sept'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];

/** A date, or why it is none. */
export type DateReading =
  { readonly date: CalendarDate } | { readonly wrong: 'unreadable' | 'two-digit-year' };

/**
 * A date as a French spreadsheet writes it: 05/04/1990 is 5 April. ISO dates and months in words pass too; a year of two
 * digits does not (45 may be 1945 or 2045), nor does the bare number that a spreadsheet keeps behind a date.
 */
export function readDate(cell: string): DateReading {
  const text = cell.trim().replace(/\s+00:00(:00)?$/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (digits?.[3]?.length === 2) return { wrong: 'two-digit-year' };
  if (digits) return calendarDate(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.? (\d{4})$/.exec(foldText(text));
  const month = months.findIndex((names) => names.includes(words?.[2] ?? '')) + 1;
  return words && month > 0
    ? calendarDate(Number(words[3]), month, Number(words[1]))
    : { wrong: 'unreadable' };
}

function calendarDate(year: number, month: number, day: number): DateReading {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const number = dayOfDate(date);
  return !Number.isNaN(number) && dateOfDay(number) === date ? { date } : { wrong: 'unreadable' };
}
