import type { DomainEvent } from '@app/contracts';
import type { Person } from '@app/domain/accounts';
import { parsePerson } from '@app/domain/accounts';
import type { Alarm, Ids } from '@app/domain/events';
import type { Offer } from '@app/domain/offers';
import { alarmsOf, parseOfferDraft } from '@app/domain/offers';
import type { Territory } from '@app/domain/territories';
import { localDate } from '@app/domain/time';
import type { Volunteer } from '@app/domain/volunteers';
import { newVolunteer, readProofDates } from '@app/domain/volunteers';
import { offerRow } from '@app/persistence';
import type { CityVolunteer } from '@app/simulation';
import type { Row } from './insert-rows.js';

/** What the records of a volunteer depend on beside the draft. */
export interface RecordContext {
  readonly territory: Territory;
  readonly now: Date;
  readonly ids: Ids;
  /** The association that attests their agreement. */
  readonly attestedBy: string;
  /** The account of the city assessor who held the interviews. */
  readonly assessor: string;
  readonly seal: (familyName: string, accountId: string) => Uint8Array;
}

/** The rows of one volunteer by table, in the order in which they are written, with its clocks and events. */
export interface VolunteerRecords {
  readonly rows: Readonly<
    Record<'accounts' | 'account_contacts' | 'volunteers' | 'roles' | 'offers' | 'proofs', readonly Row[]>
  >;
  readonly alarms: readonly Alarm[];
  readonly events: readonly DomainEvent[];
}

/**
 * What `ImportOffer` with an attestation, `ChangeVolunteer` and `RecordProof` write, composed from the same functions
 * of the domain: two thousand volunteers one use case at a time would take half a minute. A spec compares the two.
 */
export function volunteerRecords(draft: CityVolunteer, context: RecordContext): VolunteerRecords {
  const { territory, now, ids } = context;
  const today = localDate(now, territory.timeZone);
  const accountId = ids.next();
  const volunteer = volunteerOf(draft, accountId, context);
  const offer: Offer = {
    id: ids.next(),
    volunteerId: volunteer.id,
    accountId,
    territory: territory.code,
    version: 1,
    state: 'published',
    stateReason: null,
    terms: parseOfferDraft(draft.offer, territory, today),
    source: { name: 'seed', enteredBy: null, listedBy: context.attestedBy },
    consent: { manner: 'attested', at: now, attestedBy: context.attestedBy, attestedOn: today },
    publishedAt: now,
    confirmedAt: now,
    createdAt: now,
  };
  return {
    rows: {
      accounts: [
        { id: accountId, locale: draft.person.locale, status: 'active', demo: true, created_at: now },
      ],
      account_contacts: [contactRow(parsePerson(draft.person), accountId, context)],
      volunteers: [volunteerRow(volunteer, now)],
      roles: [{ id: ids.next(), account_id: accountId, role: 'volunteer', granted_at: now }],
      offers: [{ ...offerRow(offer), created_at: now, updated_at: now }],
      proofs: draft.interviewed ? [interviewRow(volunteer.id, today, context)] : [],
    },
    alarms: alarmsOf(offer, territory, now),
    events: [
      { name: 'account.registered', payload: { accountId } },
      { name: 'offer.published', payload: { offerId: offer.id, offerVersion: offer.version } },
    ],
  };
}

function volunteerOf(
  draft: CityVolunteer,
  accountId: string,
  { territory, now, ids }: RecordContext,
): Volunteer {
  return {
    ...newVolunteer(ids.next(), accountId, territory.code),
    bornOn: draft.person.bornOn,
    identityDeclaredAt: now,
    charterAcceptedAt: now,
    confidentialityAcceptedAt: draft.confidentialityAccepted ? now : null,
    maxConcurrent: draft.maxConcurrent,
  };
}

function contactRow(
  { email, givenName, familyName }: Person,
  accountId: string,
  { now, seal }: RecordContext,
): Row {
  const sealed =
    familyName === undefined ? null : `\\x${Buffer.from(seal(familyName, accountId)).toString('hex')}`;
  return {
    account_id: accountId,
    email: email.address,
    email_key: email.key,
    email_verified_at: now,
    given_name: givenName,
    family_name_sealed: sealed,
  };
}

const volunteerRow = (volunteer: Volunteer, now: Date): Row => ({
  id: volunteer.id,
  account_id: volunteer.accountId,
  territory: volunteer.territory,
  born_on: volunteer.bornOn,
  identity_declared_at: volunteer.identityDeclaredAt,
  charter_accepted_at: volunteer.charterAcceptedAt,
  confidentiality_accepted_at: volunteer.confidentialityAcceptedAt,
  on_call: volunteer.onCall,
  max_concurrent: volunteer.maxConcurrent,
  muted_kinds: volunteer.mutedKinds,
  created_at: now,
});

function interviewRow(volunteerId: string, today: string, { ids, assessor }: RecordContext): Row {
  const { seenOn, validUntil } = readProofDates('interview', { seenOn: today }, today);
  return {
    id: ids.next(),
    volunteer_id: volunteerId,
    kind: 'interview',
    seen_on: seenOn,
    seen_by: assessor,
    valid_until: validUntil,
  };
}
