import type { Consent, Offer, OfferSource, OfferState, OfferTerms } from '@app/domain/offers';

/** What `selectOffers` gives. */
export interface OfferRow
  extends
    Omit<OfferTerms, 'centroid'>,
    Pick<
      Offer,
      | 'id'
      | 'volunteerId'
      | 'accountId'
      | 'territory'
      | 'version'
      | 'stateReason'
      | 'publishedAt'
      | 'confirmedAt'
      | 'createdAt'
    > {
  readonly state: OfferState;
  readonly lon: number;
  readonly lat: number;
  readonly sourceName: OfferSource['name'];
  readonly enteredBy: string | null;
  readonly listedBy: string | null;
  readonly consentManner: Consent['manner'];
  readonly consentAt: Date | null;
  readonly attestedBy: string | null;
  readonly attestedOn: string | null;
}

export const selectOffers = `
  select o.id, o.volunteer_id as "volunteerId", v.account_id as "accountId", o.territory, o.version, o.state,
    o.close_reason as "stateReason", o.kinds, o.anything_useful as "anythingUseful", o.languages, o.skills,
    o.availability, o.remote, o.postal_code as "postalCode", o.district, o.lon, o.lat,
    o.max_travel_km as "maxTravelKm", o.weekly_minutes as "weeklyMinutes", o.items,
    o.vehicle, o.vehicle_key as "vehicleKey", o.premises, o.home, o.source as "sourceName",
    o.entered_by as "enteredBy", o.listed_by as "listedBy", o.consent_manner as "consentManner", o.consent_at as "consentAt",
    o.consent_attested_by as "attestedBy", o.consent_attested_on::text as "attestedOn",
    o.published_at as "publishedAt", o.confirmed_at as "confirmedAt", o.created_at as "createdAt"
  from offers o join volunteers v on v.id = o.volunteer_id`;

export function offerOf(row: OfferRow): Offer {
  return {
    id: row.id,
    volunteerId: row.volunteerId,
    accountId: row.accountId,
    territory: row.territory,
    version: row.version,
    state: row.state,
    stateReason: row.stateReason,
    terms: {
      kinds: row.kinds,
      anythingUseful: row.anythingUseful,
      languages: row.languages,
      skills: row.skills,
      availability: row.availability,
      remote: row.remote,
      postalCode: row.postalCode,
      district: row.district,
      centroid: { lon: row.lon, lat: row.lat },
      maxTravelKm: row.maxTravelKm,
      weeklyMinutes: row.weeklyMinutes,
      items: row.items,
      vehicle: row.vehicle,
      vehicleKey: row.vehicleKey,
      premises: row.premises,
      home: row.home,
    },
    source: { name: row.sourceName, enteredBy: row.enteredBy, listedBy: row.listedBy },
    consent: consentOf(row),
    publishedAt: row.publishedAt,
    confirmedAt: row.confirmedAt,
    createdAt: row.createdAt,
  };
}

function consentOf({ consentManner: manner, consentAt, attestedBy, attestedOn }: OfferRow): Consent {
  if (manner === 'pending') return { manner };
  const at = consentAt ?? new Date(0);
  if (manner !== 'attested') return { manner, at };
  return { manner, at, attestedBy: attestedBy ?? '', attestedOn: attestedOn ?? '' };
}

/** The columns that a save writes; `created_at` and `updated_at` are the repository's. */
export function rowOf({ terms, source, consent, ...offer }: Offer): Readonly<Record<string, unknown>> {
  return {
    id: offer.id,
    volunteer_id: offer.volunteerId,
    version: offer.version,
    state: offer.state,
    territory: offer.territory,
    kinds: terms.kinds,
    anything_useful: terms.anythingUseful,
    languages: terms.languages,
    skills: terms.skills,
    availability: terms.availability,
    remote: terms.remote,
    postal_code: terms.postalCode,
    district: terms.district,
    lon: terms.centroid.lon,
    lat: terms.centroid.lat,
    max_travel_km: terms.maxTravelKm,
    weekly_minutes: terms.weeklyMinutes,
    items: terms.items,
    vehicle: terms.vehicle,
    vehicle_key: terms.vehicleKey,
    premises: terms.premises,
    home: terms.home,
    source: source.name,
    entered_by: source.enteredBy,
    listed_by: source.listedBy ?? null,
    consent_manner: consent.manner,
    consent_at: consent.manner === 'pending' ? null : consent.at,
    consent_attested_by: consent.manner === 'attested' ? consent.attestedBy : null,
    consent_attested_on: consent.manner === 'attested' ? consent.attestedOn : null,
    close_reason: offer.stateReason,
    published_at: offer.publishedAt,
    confirmed_at: offer.confirmedAt,
  };
}
