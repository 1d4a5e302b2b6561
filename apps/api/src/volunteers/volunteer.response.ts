import type { KindCode, ProofCode, SkillCode } from '@app/contracts';
import { kindCodes, proofCodes, skillCodes } from '@app/contracts';
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

export class OwnVolunteerResponse extends VolunteerResponse implements OwnVolunteerView {
  @Many(() => BlockResponse)
  readonly blocks: readonly BlockResponse[];
}

export class RecordedProofResponse {
  @Id()
  readonly proofId: string;
}
