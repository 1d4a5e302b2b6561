import { isSkill, proofs, skills } from '@app/contracts';
import type { ProofCode, SkillCode } from '@app/contracts';
import { Temporal } from 'temporal-polyfill';
import { invalid } from '../errors/index.js';
import type { CalendarDate } from '../time/index.js';
import { parseCalendarDate } from '../time/index.js';

/** A check on a person; never the document. Without `associationId` a city assessor made it. */
export interface Proof {
  readonly id: string;
  readonly volunteerId: string;
  readonly kind: ProofCode;
  readonly associationId: string | null;
  /** The certified skill that a `skill-certificate` is about; null for every other kind. */
  readonly skill: SkillCode | null;
  readonly seenOn: CalendarDate;
  /** The last day on which it holds; null when it does not lapse. */
  readonly validUntil: CalendarDate | null;
}

/** Whether a proof stands for the same as an earlier one, for longer: a bulletin until 2027 for one until 2026, never the reverse. */
export function renews(proof: Proof, earlier: Proof): boolean {
  const same =
    proof.kind === earlier.kind &&
    proof.associationId === earlier.associationId &&
    proof.skill === earlier.skill;
  if (!same || earlier.validUntil === null) return false;
  return proof.validUntil === null || proof.validUntil > earlier.validUntil;
}

/** The dates of a proof as somebody gives them. `validUntil` may shorten what the kind allows, never lengthen it. */
export interface ProofDates {
  readonly seenOn: string;
  readonly issuedOn?: string | undefined;
  readonly validUntil?: string | undefined;
}

/**
 * Until when a check made on a day holds. A bulletin seen on 2026-10-01 and issued on 2026-05-02 passes, until
 * 2027-09-30; one issued on 2026-03-31 does not.
 * @throws date-invalid, date-in-future, issue-date-missing, document-too-old, dates-inverted
 */
export function readProofDates(
  kind: ProofCode,
  dates: ProofDates,
  today: CalendarDate,
): Pick<Proof, 'seenOn' | 'validUntil'> {
  const seenOn = pastDate(dates.seenOn, today, '/seenOn');
  refuseOldDocument(kind, dates, seenOn);
  const { validMonths } = proofs[kind];
  const most = validMonths === null ? null : addMonths(seenOn, validMonths, -1);
  if (dates.validUntil === undefined) return { seenOn, validUntil: most };
  const given = parseCalendarDate(dates.validUntil, '/validUntil');
  if (given < seenOn) throw invalid('dates-inverted', '/validUntil');
  return { seenOn, validUntil: most !== null && most < given ? most : given };
}

/**
 * The skill that a proof is about. A certificate of first aid passes; one of nothing, or of a skill that rests on the
 * person's word, does not, nor a home insurance that names a skill.
 * @throws skill-unknown
 */
export function readProvenSkill(kind: ProofCode, skill: string | undefined): SkillCode | null {
  if (kind !== 'skill-certificate' && skill === undefined) return null;
  if (kind === 'skill-certificate' && skill !== undefined && isSkill(skill) && skills[skill].certified)
    return skill;
  throw invalid('skill-unknown', '/skill');
}

function refuseOldDocument(kind: ProofCode, { issuedOn }: ProofDates, seenOn: CalendarDate): void {
  const definition = proofs[kind];
  if (!('issuedWithinMonths' in definition)) return;
  if (issuedOn === undefined) throw invalid('issue-date-missing', '/issuedOn');
  if (pastDate(issuedOn, seenOn, '/issuedOn') < addMonths(seenOn, -definition.issuedWithinMonths))
    throw invalid('document-too-old', '/issuedOn', { months: definition.issuedWithinMonths });
}

function pastDate(value: string, today: CalendarDate, pointer: string): CalendarDate {
  const date = parseCalendarDate(value, pointer);
  if (date > today) throw invalid('date-in-future', pointer);
  return date;
}

function addMonths(date: CalendarDate, months: number, days = 0): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).add({ days }).toString();
}
