import { homeReasons } from '@app/contracts';
import type { HomeReason } from '@app/contracts';
import type { Wording } from '@app/wording';
import { Code, CodeOrNull, Id, IdOrNull, InstantOrNull, Many, Text } from '../../http/response-fields.js';
import type { Shortlist } from './home-desk.js';

/** Why a home is on the list, as a code and in the reader's words. */
export class HomeReasonResponse {
  @Code(homeReasons)
  readonly code: HomeReason;
  @Text()
  readonly text: string;
}

/** A home that suits: its id and why. Who lives there and where opens at the confirmation, by people. */
export class ShortlistedHomeResponse {
  @Id()
  readonly offerId: string;
  @Many(() => HomeReasonResponse)
  readonly reasons: readonly HomeReasonResponse[];
}

/** Whom to turn to when no home suits. */
const waysOut = ['ask-coordinator', 'call-115'] as const;

/** At most three homes; nobody is asked and nothing is confirmed by being on the list. */
export class ShortlistResponse {
  @Many(() => ShortlistedHomeResponse)
  readonly items: readonly ShortlistedHomeResponse[];
  @IdOrNull('The host who is being asked about this stay.')
  readonly askedOfferId: string | null;
  @InstantOrNull('Until when that host is asked about no other.')
  readonly askedUntil: Date | null;
  @CodeOrNull(waysOut, 'When no home suits.')
  readonly wayOut: (typeof waysOut)[number] | null;
}

export function shortlistResponse(
  wording: Wording,
  { homes, dossier, emergency }: Shortlist,
): ShortlistResponse {
  return {
    items: homes.map(({ offerId, reasons }) => ({
      offerId,
      reasons: reasons.map((code) => ({ code, text: wording.label('homeReason', code) })),
    })),
    askedOfferId: dossier?.offerId ?? null,
    askedUntil: dossier?.expiresAt ?? null,
    wayOut: homes.length > 0 ? null : emergency ? 'call-115' : 'ask-coordinator',
  };
}
