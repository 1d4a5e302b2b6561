import { EmbeddedStoreError } from './embedded-store-error.js';

/** What PostgreSQL says (English: no locale is passed on), and what the operator can do about it. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC/, 'the disk is full: free some space and start again'],
  [
    /Permission denied|EACCES|EPERM|has wrong ownership|Read-only file system/,
    'PostgreSQL may not read or write it: give it to the user who starts the service, or set DATA_DIR',
  ],
  [/postmaster\.pid" already exists/, 'another server is using it: stop that one, or set DATA_DIR'],
  [
    /PANIC|pg_control|checkpoint record|could not (open|read|access) file|is not a valid data directory|invalid page/,
    'the database in it is damaged: restore a copy of the folder, or move it away to start afresh',
  ],
  [
    /error while loading shared libraries|ENOENT/,
    'this system cannot run the embedded PostgreSQL (it needs glibc, so not Alpine): set DATABASE_URL',
  ],
];

/** @param said everything the program wrote before it gave up */
export function explainFailure(folder: string, said: string): EmbeddedStoreError {
  const cause = causes.find(([pattern]) => pattern.test(said))?.[1];
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const last = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return new EmbeddedStoreError(
    `PostgreSQL did not start on ${folder}: ${cause ?? 'see the reason that follows'} (${last.trim()}).`,
  );
}

export const portWasTaken = (said: string): boolean => /could not bind|Address already in use/.test(said);
