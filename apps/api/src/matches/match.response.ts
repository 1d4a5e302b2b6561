import type { KindCode, MatchState } from '@app/contracts';
import { everyMatchState, kindCodes } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import type { ActorKind } from '@app/domain/events';
import type { MatchDetail } from '@app/persistence';
import type { Wording } from '@app/wording';
import {
  Code,
  CodeOrNull,
  Flag,
  Id,
  Instant,
  InstantOrNull,
  Many,
  One,
  OneOrNull,
  Shaped,
  ShapedIfThere,
  Text,
  TextOrNull,
  Whole,
} from '../http/response-fields.js';
import { ReasonsResponse } from './reasons.response.js';
import { toldExplanation } from './told-explanation.js';
import { toldReasons } from './told-reasons.js';

const givers = ['volunteer', 'association', 'coordinator', 'service'] as const;

/** The need of a match: where it is says the arrondissement, the address comes with the contacts. */
export class MatchedNeedResponse {
  @Id()
  readonly id: string;
  @Code(kindCodes)
  readonly kind: KindCode;
  @Text()
  readonly title: string;
  @Text()
  readonly description: string;
  @TextOrNull('INSEE code of the arrondissement.')
  readonly district: string | null;
  @Flag()
  readonly remote: boolean;
  @Flag()
  readonly flexible: boolean;
  @Text('IANA name.')
  readonly timeZone: string;
  @Code(['draft', 'published', 'withdrawn', 'closed'])
  readonly state: string;
  @Flag()
  readonly urgent: boolean;
}

export class NamedAssociationResponse {
  @Id()
  readonly id: string;
  @Text()
  readonly name: string;
}

/** A session on which the volunteer is booked. */
export class BookedSessionResponse {
  @Id()
  readonly id: string;
  @Instant()
  readonly startsAt: string;
  @Instant()
  readonly endsAt: string;
}

/** The latest question put to the volunteer. */
export class InvitationResponse {
  @InstantOrNull('Null until the message was handed over.')
  readonly sentAt: string | null;
  @InstantOrNull()
  readonly expiresAt: string | null;
  @InstantOrNull()
  readonly answeredAt: string | null;
}

/** One step: who, when, why. */
export class TransitionResponse {
  @Whole()
  readonly number: number;
  @CodeOrNull(everyMatchState)
  readonly from: MatchState | null;
  @Code(everyMatchState)
  readonly to: MatchState;
  @Code(givers)
  readonly by: ActorKind;
  @TextOrNull('Code of the reason.')
  readonly reason: string | null;
  @Instant()
  readonly at: string;
}

/** A match for one of its parties, or a coordinator. */
export class MatchResponse {
  @Id()
  readonly id: string;
  @Code(everyMatchState)
  readonly state: MatchState;
  @Instant()
  readonly since: Date;
  @TextOrNull('Code of the reason of the last step.')
  readonly reason: string | null;
  @Whole('How often this offer was asked about this need.')
  readonly round: number;
  @Code(['wave', 'application', 'coordinator'])
  readonly origin: string;
  @Instant()
  readonly createdAt: Date;
  @InstantOrNull()
  readonly acceptedAt: Date | null;
  @InstantOrNull()
  readonly confirmedAt: Date | null;
  @InstantOrNull()
  readonly endedAt: Date | null;
  @InstantOrNull('Until when the association answers an acceptance.')
  readonly answerDueAt: Date | null;
  @InstantOrNull('Since when the volunteer is asked whether a change suits her.')
  readonly askedAgainAt: Date | null;
  @InstantOrNull('When an absence was reported that the volunteer has not answered yet.')
  readonly noShowReportedAt: Date | null;
  @Id()
  readonly offerId: string;
  @Id()
  readonly volunteerId: string;
  @Id()
  readonly needId: string;
  @TextOrNull('The volunteer’s given name, once she has said yes.')
  readonly givenName: string | null;
  @One(() => MatchedNeedResponse)
  readonly need: MatchedNeedResponse;
  @One(() => NamedAssociationResponse)
  readonly association: NamedAssociationResponse;
  @Shaped('Of goods: what the volunteer gives, a list of `{item, label, quantity}`.')
  readonly promised: MatchDetail['promised'];
  @Many(() => BookedSessionResponse)
  readonly sessions: readonly BookedSessionResponse[];
  @OneOrNull(() => InvitationResponse)
  readonly invitation: InvitationResponse | null;
  @Many(() => TransitionResponse)
  readonly transitions: readonly TransitionResponse[];
  @One(() => ReasonsResponse)
  readonly reasons: ReasonsResponse;
  @ShapedIfThere(
    'For coordinators: points, need factors, wave and gates as the engine stored them; what is told to nobody is one gate.',
  )
  readonly explanation?: unknown;
}

/** The stored explanation goes to coordinators alone. */
export function matchResponse(
  wording: Wording,
  reader: PersonActor,
  { explanation, ...match }: MatchDetail,
): MatchResponse {
  const reasons = toldReasons(wording, reader.kind, explanation);
  return {
    ...match,
    reasons,
    ...(reader.kind === 'coordinator' ? { explanation: toldExplanation(explanation) } : {}),
  };
}
