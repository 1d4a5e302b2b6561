import type { Gender, KindCode } from '@app/contracts';
import { invalid } from '../errors/index.js';
import type { HouseSide } from '../profiles/index.js';
import type { CalendarDate, DateRange } from '../time/index.js';
import { parseCalendarDate } from '../time/index.js';
import { readAdults } from './adults.js';
import { readHouseSide } from './house-side.js';
import { partsOf } from './parts-of.js';

/**
 * A home that somebody opens, as its host describes it; never an address. `unchangedSince`: when its place, its room or
 * its adults last changed, so that what was seen of the home up to that day counts for nothing. `free`: dates for stays; `nights`: single
 * nights opened to emergencies, the night that begins on that date.
 */
export interface Home extends HouseSide {
  readonly privateRoom: boolean;
  readonly beds: number;
  readonly stepFree: boolean | null;
  readonly adults: readonly (Gender | null)[];
  readonly unchangedSince: CalendarDate;
  readonly free: readonly DateRange[];
  readonly nights: readonly CalendarDate[];
}

const mostBeds = 12;
const mostRanges = 20;
const mostNights = 90;

/**
 * Reads a home. A private room with two beds at a couple's, free in May, passes; no bed at all, an adult list left out,
 * dates that end before they begin, or no date of the kind that is offered, does not.
 * @throws home-missing, home-not-offered, home-invalid, adults-invalid, gender-unknown, date-invalid, dates-inverted, dates-passed,
 * home-dates-missing, and those of `readHouseSide`
 */
export function readHome(
  value: unknown,
  pointer: string,
  { kinds, today }: { readonly kinds: readonly KindCode[]; readonly today: CalendarDate },
): Home | null {
  const isOffered = kinds.includes('hosting') || kinds.includes('emergency-hosting');
  if (value === undefined || value === null) {
    if (isOffered) throw invalid('home-missing', pointer);
    return null;
  }
  if (!isOffered) throw invalid('home-not-offered', pointer);
  const { privateRoom, beds, stepFree, adults, free, nights } = partsOf(value);
  if (typeof privateRoom !== 'boolean') throw invalid('home-invalid', `${pointer}/privateRoom`);
  if (typeof beds !== 'number' || !Number.isInteger(beds) || beds < 1 || beds > mostBeds)
    throw invalid('home-invalid', `${pointer}/beds`, { least: 1, most: mostBeds });
  const home: Home = {
    privateRoom,
    beds,
    stepFree: readMaybe(stepFree, `${pointer}/stepFree`),
    adults: readAdults(adults, `${pointer}/adults`),
    unchangedSince: today,
    free: readRanges(free, `${pointer}/free`, today),
    nights: readNights(nights, `${pointer}/nights`, today),
    ...readHouseSide(value, pointer),
  };
  if (kinds.includes('hosting') && home.free.length === 0)
    throw invalid('home-dates-missing', `${pointer}/free`);
  if (kinds.includes('emergency-hosting') && home.nights.length === 0)
    throw invalid('home-dates-missing', `${pointer}/nights`);
  return home;
}

/** A home and where it is. */
interface PlacedHome {
  readonly home: Home | null;
  readonly postalCode: string;
}

/**
 * The home as it now is. The same room and the same adults in the same postal code keep their date, and with it what was
 * seen of them; a move, another room or somebody who moved in does not.
 */
export function sinceHomeChanged(before: PlacedHome, after: PlacedHome): Home | null {
  if (!before.home || !after.home || !isSameHome(before, after)) return after.home;
  return { ...after.home, unchangedSince: before.home.unchangedSince };
}

const isSameHome = (before: PlacedHome, after: PlacedHome): boolean =>
  before.postalCode === after.postalCode &&
  before.home?.privateRoom === after.home?.privateRoom &&
  before.home?.adults.join() === after.home?.adults.join();

function readMaybe(value: unknown, pointer: string): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'boolean') throw invalid('home-invalid', pointer);
  return value;
}

function readRanges(value: unknown, pointer: string, today: CalendarDate): readonly DateRange[] {
  return readList(value, pointer, mostRanges).map((range, index) => {
    const { from, until } = partsOf(range);
    const dates = {
      from: parseCalendarDate(from, `${pointer}/${index}/from`),
      until: parseCalendarDate(until, `${pointer}/${index}/until`),
    };
    if (dates.until < dates.from) throw invalid('dates-inverted', `${pointer}/${index}/until`);
    if (dates.until < today) throw invalid('dates-passed', `${pointer}/${index}/until`);
    return dates;
  });
}

function readNights(value: unknown, pointer: string, today: CalendarDate): readonly CalendarDate[] {
  const nights = readList(value, pointer, mostNights).map((night, index) => {
    const date = parseCalendarDate(night, `${pointer}/${index}`);
    if (date < today) throw invalid('dates-passed', `${pointer}/${index}`);
    return date;
  });
  return [...new Set(nights)].toSorted();
}

function readList(value: unknown, pointer: string, most: number): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid('list-invalid', pointer);
  if (value.length > most) throw invalid('too-many-items', pointer, { most });
  return value;
}
