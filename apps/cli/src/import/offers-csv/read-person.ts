import type { CalendarDate } from '@app/domain/time';
import { localDate } from '@app/domain/time';
import { readDate } from './cells/date-cell.js';
import { readEmail } from './cells/email-cell.js';
import { readPhone } from './cells/phone-cell.js';
import type { CsvRow } from './csv-table.js';
import type { PersonDraft } from './offer-draft.js';
import type { CellReading, Problem } from './problems.js';
import { problem } from './problems.js';
import type { CsvContext } from './csv-context.js';

const youngestAge = 16;
const oldestAge = 110;

/** Who a row is about; no value when a problem is an error. */
export function readPerson({ cells }: CsvRow, context: CsvContext): CellReading<PersonDraft> {
  const givenName = name(cells.givenName);
  const familyName = name(cells.familyName);
  const email = readEmail(cells.email);
  const phone = readPhone(cells.phone);
  const born = readBirthDate(cells.birthDate, context);
  const problems: Problem[] = [
    ...(givenName === '' ? [problem('givenName', 'given-name-missing')] : []),
    ...(familyName === '' ? [problem('familyName', 'family-name-missing')] : []),
    ...email.problems,
    ...phone.problems,
    ...born.problems,
  ];
  if (email.value === undefined || problems.some(({ severity }) => severity === 'error')) return { problems };
  const value: PersonDraft = {
    givenName,
    ...(familyName === '' ? {} : { familyName }),
    email: email.value,
    ...(phone.value === undefined ? {} : { phone: phone.value }),
    ...(born.value === undefined ? {} : { bornOn: born.value }),
  };
  return { value, problems };
}

function readBirthDate(
  cell: string | undefined,
  { now, territory: { timeZone } }: CsvContext,
): CellReading<CalendarDate> {
  const wrong = (code: Parameters<typeof problem>[1]) => ({ problems: [problem('birthDate', code)] });
  if (!cell) return wrong('birth-date-missing');
  const read = readDate(cell);
  if ('wrong' in read) {
    return wrong(read.wrong === 'two-digit-year' ? 'birth-year-two-digits' : 'birth-date-unreadable');
  }
  const today = localDate(now, timeZone);
  const age = fullYears(read.date, today);
  if (read.date > today || age > oldestAge) return wrong('birth-date-impossible');
  return age < youngestAge ? wrong('under-age') : { value: read.date, problems: [] };
}

/** Whole years between two dates: somebody born on 29 February is a year older on 1 March. */
function fullYears(from: CalendarDate, to: CalendarDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** One line, without the marks that would make it something else than a name. */
function name(cell: string | undefined): string {
  return (cell ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
