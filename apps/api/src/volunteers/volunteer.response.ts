import type { AccessCode, Gender, KindCode, ProofCode, SafetyWish, SkillCode } from '@app/contracts';
import { accessCodes, genders, kindCodes, proofCodes, safetyWishes, skillCodes } from '@app/contracts';
import type { SafetyWords } from '@app/domain/safeguarding';
import type { OwnVolunteerView, ProofView, VolunteerView } from '@app/persistence';
import {
  CalendarDay,
  CalendarDayOrNull,
  Code,
  CodeOrNull,
  Codes,
  Flag,
  Id,
  IdOrNull,
  InstantOrNull,
  Many,
  One,
  Text,
  Whole,
} from '../http/response-fields.js';

export class ProofResponse implements ProofView {
  @Id()
  readonly id: string;
  @Code(proofCodes)
  readonly kind: ProofCode;
  @IdOrNull('Null: the city’s own check.')
  readonly associationId: string | null;
  @CodeOrNull(skillCodes, 'Of a certificate: which skill.')
  readonly skill: SkillCode | null;
  @CalendarDay()
  readonly seenOn: string;
  @CalendarDayOrNull()
  readonly validUntil: string | null;
}

/** What a volunteer declared, and what was checked. */
export class VolunteerResponse implements VolunteerView {
  @Id()
  readonly id: string;
  @Text()
  readonly territory: string;
  @CalendarDayOrNull()
  readonly bornOn: string | null;
  @InstantOrNull()
  readonly identityDeclaredAt: Date | null;
  @InstantOrNull()
  readonly charterAcceptedAt: Date | null;
  @InstantOrNull()
  readonly confidentialityAcceptedAt: Date | null;
  @Flag()
  readonly onCall: boolean;
  @Whole()
  readonly maxConcurrent: number;
  @InstantOrNull()
  readonly pausedUntil: Date | null;
  @Codes(kindCodes)
  readonly mutedKinds: readonly KindCode[];
  @Many(() => ProofResponse)
  readonly proofs: readonly ProofResponse[];
}

/** An association that the volunteer does not work with; it is never told. */
export class BlockResponse {
  @Id()
  readonly associationId: string;
  @Text()
  readonly name: string;
}

/** What the volunteer said of herself and of whom she would be alone with. */
export class SafetyResponse implements SafetyWords {
  @CodeOrNull(genders)
  readonly gender: Gender | null;
  @CodeOrNull(safetyWishes)
  readonly wish: SafetyWish | null;
}

export class OwnVolunteerResponse extends VolunteerResponse implements OwnVolunteerView {
  @One(() => SafetyResponse)
  readonly safety: SafetyResponse;
  @Codes(accessCodes)
  readonly accessNeeds: readonly AccessCode[];
  @Many(() => BlockResponse)
  readonly blocks: readonly BlockResponse[];
}

export class RecordedProofResponse {
  @Id()
  readonly proofId: string;
}
