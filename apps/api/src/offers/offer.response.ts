import { kindCodes, skillCodes } from '@app/contracts';
import type { KindCode, SkillCode } from '@app/contracts';
import type { OfferView } from '@app/persistence';
import {
  Code,
  Codes,
  Flag,
  Id,
  IdOrNull,
  Instant,
  InstantOrNull,
  Num,
  Shaped,
  Text,
  TextOrNull,
  Whole,
  WholeOrNull,
} from '../http/response-fields.js';

/** An offer. */
export class OfferResponse implements OfferView {
  @Id()
  readonly id: string;
  @Id()
  readonly volunteerId: string;
  @Text()
  readonly territory: string;
  @Whole('Also the ETag.')
  readonly version: number;
  @Code(['asleep', 'published', 'paused', 'withdrawn', 'closed'])
  readonly state: OfferView['state'];
  @TextOrNull('Code of why it is paused or over.')
  readonly stateReason: string | null;
  @Codes(kindCodes)
  readonly kinds: readonly KindCode[];
  @Flag()
  readonly anythingUseful: boolean;
  @Shaped('List of `{code, level}`.')
  readonly languages: OfferView['languages'];
  @Codes(skillCodes)
  readonly skills: readonly SkillCode[];
  @Shaped('As in the request.')
  readonly availability: OfferView['availability'];
  @Flag()
  readonly remote: boolean;
  @Text()
  readonly postalCode: string;
  @Text('INSEE code of the arrondissement.')
  readonly district: string;
  @Num()
  readonly maxTravelKm: number;
  @WholeOrNull('Load limit; null: none stated.')
  readonly weeklyMinutes: number | null;
  @Shaped('List of `{item, quantity}`: goods to give.')
  readonly items: OfferView['items'];
  @Shaped('`{seats, cubicMetres, childSeats}` or null.')
  readonly vehicle: OfferView['vehicle'];
  @IdOrNull('Names the vehicle to those with whom it is shared.')
  readonly vehicleKey: string | null;
  @Shaped('`{capacity, stepFree, equipment}` or null: a room lent.')
  readonly premises: OfferView['premises'];
  @Shaped('As in the request, with `unchangedSince`, or null: a home opened.')
  readonly home: OfferView['home'];
  @Code(['self', 'counter', 'phone', 'import', 'seed'])
  readonly source: OfferView['source'];
  @Code(['self', 'spoken', 'attested', 'mail', 'pending'])
  readonly consent: OfferView['consent'];
  @InstantOrNull()
  readonly consentAt: Date | null;
  @InstantOrNull()
  readonly publishedAt: Date | null;
  @InstantOrNull('When the person last said that it stands.')
  readonly confirmedAt: Date | null;
  @Instant()
  readonly createdAt: Date;
}

/** What somebody who enters an offer for a person learns: nothing of whether the person was known. */
export class EnteredOfferResponse {
  @Id()
  readonly offerId: string;
}
