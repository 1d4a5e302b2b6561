import { DomainError } from '@app/domain/errors';
import { describeError } from '@app/runtime';

/** Errors whose message is a line for the operator. */
const plain: ReadonlySet<string> = new Set([
  'CommandError',
  'SettingError',
  'EmbeddedStoreError',
  'DemoInProduction',
  'UnreadableFileError',
]);

const system: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such folder',
  EACCES: 'It may not be written',
  ECONNREFUSED: 'Nothing answers there: check DATABASE_URL, and that the database runs',
  ENOTFOUND: 'This host is not known: check DATABASE_URL',
  '28P01': 'The database refused the password of DATABASE_URL',
  '3D000': 'The database of DATABASE_URL does not exist',
};

/** What went wrong in one line, without anything that a person wrote or that a database quoted. */
export function explainError(error: unknown): string {
  if (error instanceof DomainError) return refusalLine(error);
  if (error instanceof Error && plain.has(error.name)) return error.message;
  const { type, code, message } = describeError(error);
  const known = code === undefined ? undefined : system[code];
  if (known) return `${known}${pathOf(error)}.`;
  return `Failed: ${type}${code ? ` (${code})` : ''}: ${message}`;
}

function refusalLine({ code, pointer, details }: DomainError): string {
  const about = pointer ? ` at ${pointer}` : '';
  const facts = Object.entries(details ?? {}).map(([name, value]) => `${name} ${value}`);
  return `Refused: ${code}${about}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}.`;
}

const pathOf = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
