import type { Gender, KindCode } from '@app/contracts';
import { invalid } from '../errors/index.js';
import type { HouseSide } from '../profiles/index.js';
import type { CalendarDate } from '../time/index.js';
import { dayOfDate, parseCalendarDate } from '../time/index.js';
import { readAdults } from './adults.js';
import { readHouseSide } from './house-side.js';
import { opensHome } from './opens-home.js';
import { partsOf } from './parts-of.js';
import { isEmergency, isShortEnough, stayDays } from './stay-length.js';

/**
 * A stay that is asked for: nights from `from` to `until`, both included, `since` when it is a renewal: the first night of
 * the first period. `adults` as they said, `minors` who come with them. Nothing else is kept of who would stay.
 */
export interface Stay extends HouseSide {
  readonly adults: readonly (Gender | null)[];
  readonly minors: number;
  readonly stepFree: boolean;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly since: CalendarDate;
  /** The adult guest herself asked to go to a home of men, should one suit; two coordinators have to agree. */
  readonly menOnlyHomeAsked: boolean;
}

const mostMinors = 11;

/**
 * Reads a stay. A mother and her child for a month pass; 91 days, an eighth night of an emergency, dates that end before
 * they begin or are over, or children without an adult do not.
 * @throws stay-invalid, men-only-home-invalid, adults-invalid, gender-unknown, date-invalid, dates-inverted, dates-passed, stay-too-long, and
 * those of `readHouseSide`
 */
export function readStay(
  value: unknown,
  pointer: string,
  { kind, today }: { readonly kind: KindCode; readonly today: CalendarDate },
): Stay | null {
  if (value === undefined || value === null || !opensHome(kind)) return null;
  const { adults, minors = 0, stepFree = false, menOnlyHomeAsked = false } = partsOf(value);
  if (typeof minors !== 'number' || !Number.isInteger(minors) || minors < 0 || minors > mostMinors)
    throw invalid('stay-invalid', `${pointer}/minors`, { least: 0, most: mostMinors });
  if (typeof stepFree !== 'boolean') throw invalid('stay-invalid', `${pointer}/stepFree`);
  if (typeof menOnlyHomeAsked !== 'boolean' || (menOnlyHomeAsked && minors > 0))
    throw invalid('men-only-home-invalid', `${pointer}/menOnlyHomeAsked`);
  return {
    adults: readAdults(adults, `${pointer}/adults`),
    minors,
    stepFree,
    menOnlyHomeAsked,
    ...readDates(value, pointer, { kind, today }),
    ...readHouseSide(value, pointer),
  };
}

function readDates(
  value: unknown,
  pointer: string,
  { kind, today }: { readonly kind: KindCode; readonly today: CalendarDate },
): Pick<Stay, 'from' | 'until' | 'since'> {
  const parts = partsOf(value);
  const from = parseCalendarDate(parts['from'], `${pointer}/from`);
  const until = parseCalendarDate(parts['until'], `${pointer}/until`);
  const since = parts['since'] === undefined ? from : parseCalendarDate(parts['since'], `${pointer}/since`);
  if (until < from) throw invalid('dates-inverted', `${pointer}/until`);
  if (since > from) throw invalid('dates-inverted', `${pointer}/since`);
  if (until < today) throw invalid('dates-passed', `${pointer}/until`);
  const emergency = isEmergency(kind);
  const days = { fromDay: dayOfDate(from), toDay: dayOfDate(until) };
  if (!isShortEnough({ days, sinceDay: dayOfDate(since), emergency }))
    throw invalid('stay-too-long', `${pointer}/until`, {
      most: emergency ? stayDays.emergency : stayDays.period,
      inAll: emergency ? stayDays.emergency : stayDays.inAll,
    });
  return { from, until, since };
}
