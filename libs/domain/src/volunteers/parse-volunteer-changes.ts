import type { KindCode } from '@app/contracts';
import { isKind } from '@app/contracts';
import { conflict, invalid } from '../errors/index.js';
import type { CalendarDate } from '../time/index.js';
import { localDate } from '../time/index.js';
import { parseBirthDate } from './birth-date.js';
import type { Volunteer } from './volunteer.js';

/** What may be changed; what is absent stays. Charter and confidentiality are accepted, never taken back here. */
export interface VolunteerChanges {
  readonly pausedUntil?: Date | null | undefined;
  readonly onCall?: boolean | undefined;
  readonly maxConcurrent?: number | undefined;
  readonly mutedKinds?: readonly string[] | undefined;
  readonly confidentialityAccepted?: true | undefined;
  readonly bornOn?: string | undefined;
}

const mostConcurrent = 20;
const longestPauseMs = 366 * 86_400_000;

/**
 * The volunteer with the changes made.
 * @throws pause-invalid, load-invalid, kind-unknown, birth-date-known, and those of a date of birth
 */
export function withChanges(
  volunteer: Volunteer,
  changes: VolunteerChanges,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Volunteer {
  return {
    ...volunteer,
    pausedUntil: changes.pausedUntil === undefined ? volunteer.pausedUntil : pause(changes.pausedUntil, now),
    onCall: changes.onCall ?? volunteer.onCall,
    maxConcurrent: load(changes.maxConcurrent ?? volunteer.maxConcurrent),
    mutedKinds: changes.mutedKinds === undefined ? volunteer.mutedKinds : kinds(changes.mutedKinds),
    confidentialityAcceptedAt:
      volunteer.confidentialityAcceptedAt ?? (changes.confidentialityAccepted ? now : null),
    bornOn: birthDate(volunteer, changes.bornOn, localDate(now, zone)),
  };
}

function pause(until: Date | null, now: Date): Date | null {
  if (until === null) return null;
  const lengthMs = until.getTime() - now.getTime();
  if (!(lengthMs > 0 && lengthMs <= longestPauseMs)) throw invalid('pause-invalid', '/pausedUntil');
  return until;
}

function load(count: number): number {
  if (!Number.isInteger(count) || count < 1 || count > mostConcurrent)
    throw invalid('load-invalid', '/maxConcurrent', { least: 1, most: mostConcurrent });
  return count;
}

function kinds(codes: readonly string[]): readonly KindCode[] {
  const unknown = codes.findIndex((code) => !isKind(code));
  if (unknown >= 0) throw invalid('kind-unknown', `/mutedKinds/${unknown}`);
  return [...new Set(codes.filter(isKind))];
}

/** Once said it is corrected by nobody but a coordinator: it opens and closes missions. */
function birthDate(
  volunteer: Volunteer,
  given: string | undefined,
  today: CalendarDate,
): CalendarDate | null {
  if (given === undefined) return volunteer.bornOn;
  const bornOn = parseBirthDate(given, today, '/bornOn');
  if (volunteer.bornOn !== null && volunteer.bornOn !== bornOn) throw conflict('birth-date-known');
  return bornOn;
}
