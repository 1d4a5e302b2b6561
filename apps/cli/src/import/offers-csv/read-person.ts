import { parsePersonName } from '@app/domain/accounts';
import type { CalendarDate } from '@app/domain/time';
import { localDate } from '@app/domain/time';
import { parseBirthDate } from '@app/domain/volunteers';
import { attempt } from '../attempt.js';
import { readDate } from './cells/date-cell.js';
import { readEmail } from './cells/email-cell.js';
import { readPhone } from './cells/phone-cell.js';
import type { CsvContext } from './csv-context.js';
import type { CsvRow } from './csv-table.js';
import type { PersonDraft } from './offer-draft.js';
import type { CellReading, Problem, ProblemCode } from './problems.js';
import { problem } from './problems.js';

/** Who a row is about; no value when a problem is an error. `emailKey` tells whether two addresses are one. */
export function readPerson(
  { cells }: CsvRow,
  context: CsvContext,
): CellReading<PersonDraft> & { readonly emailKey?: string } {
  const givenName = readName('givenName', cells.givenName, 'given-name-missing');
  const familyName = readName('familyName', cells.familyName, 'family-name-missing');
  const email = readEmail(cells.email);
  const phone = readPhone(cells.phone);
  const born = readBirthDate(cells.birthDate, context);
  const problems: readonly Problem[] = [givenName, familyName, email, phone, born].flatMap(
    (cell) => cell.problems,
  );
  const refused = problems.some(({ severity }) => severity === 'error');
  const emailKey = email.value ? { emailKey: email.value.key } : {};
  if (refused || givenName.value === undefined || email.value === undefined) return { problems, ...emailKey };
  const value: PersonDraft = {
    givenName: givenName.value,
    ...(familyName.value === undefined ? {} : { familyName: familyName.value }),
    email: email.value.address,
    ...(phone.value === undefined ? {} : { phone: phone.value }),
    ...(born.value === undefined ? {} : { bornOn: born.value }),
  };
  return { value, problems, ...emailKey };
}

function readName(
  column: 'givenName' | 'familyName',
  cell: string | undefined,
  missing: ProblemCode,
): CellReading<string> {
  const text = (cell ?? '').replace(/\s+/g, ' ').trim();
  if (text === '') return { problems: [problem(column, missing)] };
  const read = attempt(() => parsePersonName(text, ''));
  return 'value' in read
    ? { value: read.value, problems: [] }
    : { problems: [problem(column, 'name-invalid')] };
}

function readBirthDate(
  cell: string | undefined,
  { now, territory: { timeZone } }: CsvContext,
): CellReading<CalendarDate> {
  const wrong = (code: ProblemCode) => ({ problems: [problem('birthDate', code)] });
  if (!cell) return wrong('birth-date-missing');
  const read = readDate(cell);
  if ('wrong' in read) {
    return wrong(read.wrong === 'two-digit-year' ? 'birth-year-two-digits' : 'birth-date-unreadable');
  }
  const born = attempt(() => parseBirthDate(read.date, localDate(now, timeZone), ''));
  if ('value' in born) return { value: born.value, problems: [] };
  return wrong(born.code === 'too-young' ? 'under-age' : 'birth-date-impossible');
}
