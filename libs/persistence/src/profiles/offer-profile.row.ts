import type { AccessCode, Gender, KindCode, ProofCode, SafetyWish, SkillCode } from '@app/contracts';
import { isSkill, skills } from '@app/contracts';
import type { ItemQuantity } from '@app/domain/goods';
import type { Home } from '@app/domain/hosting';
import type { Premises } from '@app/domain/premises';
import type { Clearance, EarlierMatch, HeldProof, OfferProfile, SpokenLanguage } from '@app/domain/profiles';
import type { Availability, CalendarDate } from '@app/domain/time';
import { dayOfDate, localDate, localParts } from '@app/domain/time';
import type { VehicleRoom } from '@app/domain/vehicles';
import type { Proof, Volunteer } from '@app/domain/volunteers';
import { clearances, firstDateAged } from '@app/domain/volunteers';
import { homeProfileOf } from './home-profile.js';
import { OneOfEach } from './one-of-each.js';

/** What `offerProfileSql` selects. Instants inside JSON are texts. */
export interface OfferProfileRow extends Omit<Volunteer, 'id' | 'accountId' | 'bornOn' | 'mutedKinds'> {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly offerVersion: number;
  readonly active: boolean;
  readonly consented: boolean;
  readonly publishedAt: Date;
  readonly kinds: readonly KindCode[];
  readonly anythingUseful: boolean;
  readonly languages: readonly SpokenLanguage[];
  readonly skills: readonly string[];
  readonly availability: Availability;
  readonly remote: boolean;
  readonly lon: number;
  readonly lat: number;
  readonly maxTravelKm: number;
  readonly weeklyMinutes: number | null;
  readonly items: readonly ItemQuantity[];
  readonly vehicle: VehicleRoom | null;
  readonly premises: Premises | null;
  readonly home: Home | null;
  readonly dossierNeedId: string | null;
  readonly bornOn: CalendarDate | null;
  readonly gender: Gender | null;
  readonly wish: SafetyWish | null;
  readonly accessNeeds: readonly AccessCode[];
  readonly mutedKinds: readonly KindCode[];
  readonly muted: boolean;
  readonly proofs: readonly Proof[];
  readonly booked: readonly { readonly needId: string; readonly from: string; readonly to: string }[];
  readonly concurrent: number;
  readonly earlier: readonly (Omit<EarlierMatch, 'sinceMs'> & { readonly since: string })[];
  readonly wentWellWith: readonly string[];
  readonly didNotSuitWith: readonly string[];
  readonly blockedAssociationIds: readonly string[];
  readonly asked: readonly string[];
  readonly lastUnansweredAt: Date | null;
  readonly ignoredInRow: number;
  readonly asks: number;
  readonly accepts: number;
  readonly invitationOpen: boolean;
}

/** The profile of a row, on the local calendar of the territory. */
export function offerProfileOf(row: OfferProfileRow, now: Date, zone: string): OfferProfile {
  const today = localDate(now, zone);
  const held: readonly Proof[] =
    row.proofs.length === 0
      ? none
      : row.proofs.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  return {
    offerId: row.offerId,
    volunteerId: row.volunteerId,
    offerVersion: row.offerVersion,
    active: row.active,
    consented: row.consented,
    publishedAtMs: row.publishedAt.getTime(),
    kinds: row.kinds,
    anythingUseful: row.anythingUseful,
    languages: row.languages,
    skills: skillsShown(row.skills, held),
    clearances: clearancesOf(row, today),
    minimumAgeDays: minimumAgeDaysOf(row.bornOn, today),
    confidentialitySigned:
      row.confidentialityAcceptedAt !== null || held.some(({ kind }) => kind === 'confidentiality'),
    proofs: each(held, heldProof),
    safety: safetyOf(row),
    accessNeeds: row.accessNeeds,
    availability: row.availability,
    remoteAccepted: row.remote,
    lon: row.lon,
    lat: row.lat,
    maxTravelKm: row.maxTravelKm,
    items: row.items.length === 0 ? none : row.items.filter(({ quantity }) => quantity > 0),
    vehicle: row.vehicle,
    premises: row.premises,
    home: row.home && homeProfileOf(row.home, held, row.dossierNeedId),
    load: loadOf(row, zone),
    solicitation: {
      askedAtMs: each(row.asked, (at) => Date.parse(at)),
      lastUnansweredAtMs: row.lastUnansweredAt?.getTime() ?? null,
      ignoredInRow: row.ignoredInRow,
      asks: row.asks,
      accepts: row.accepts,
      invitationOpen: row.invitationOpen,
      pausedUntilMs: reachable(row) ? (row.pausedUntil?.getTime() ?? null) : Number.MAX_SAFE_INTEGER,
      mutedKinds: row.mutedKinds,
      onCall: row.onCall,
    },
    earlier: each(row.earlier, ({ since, ...match }) => ({ ...match, sinceMs: Date.parse(since) })),
    blockedAssociationIds: row.blockedAssociationIds,
    wentWellWith: row.wentWellWith,
    didNotSuitWith: row.didNotSuitWith,
  };
}

/** Most people have nothing of most things: one empty list for all of them. */
const none: readonly never[] = [];

const each = <T, U>(list: readonly T[], made: (one: T) => U): readonly U[] =>
  list.length === 0 ? none : list.map(made);

/** What says the same is one object for all. */
const words = new OneOfEach<OfferProfile['safety']>();
const loads = new OneOfEach<OfferProfile['load']>();

const safetyOf = ({ gender, wish }: OfferProfileRow): OfferProfile['safety'] =>
  words.of(`${gender}/${wish}`, () => ({ gender, wish }));

function loadOf(row: OfferProfileRow, zone: string): OfferProfile['load'] {
  const { concurrent, maxConcurrent, weeklyMinutes: maxWeeklyMinutes } = row;
  const booked = each(row.booked, ({ needId, from, to }) => ({
    needId,
    startsAtMs: Date.parse(from),
    endsAtMs: Date.parse(to),
    localDay: localParts(new Date(from), zone).localDay,
  }));
  const load = { concurrent, maxConcurrent, maxWeeklyMinutes, booked };
  return booked.length > 0
    ? load
    : loads.of(`${concurrent}/${maxConcurrent}/${maxWeeklyMinutes}`, () => load);
}

/** Nobody is asked who stopped invitations, or whose address nobody has verified: no message would leave. */
const reachable = ({ muted, addressVerifiedAt }: OfferProfileRow): boolean =>
  !muted && addressVerifiedAt !== null;

/** A certified skill shows once the proof of this very skill was seen. */
function skillsShown(declared: readonly string[], held: readonly Proof[]): readonly SkillCode[] {
  if (declared.length === 0) return none;
  const known = declared.filter(isSkill);
  if (!known.some((code) => skills[code].certified)) return known;
  const proven = new Set(held.map(({ skill }) => skill));
  return known.filter((code) => !skills[code].certified || proven.has(code));
}

/** Without any proof they follow from three words of the volunteer's own: one list for all who said the same. */
const withoutProof = new Map<string, readonly Clearance[]>();

function clearancesOf(row: OfferProfileRow, today: CalendarDate): readonly Clearance[] {
  if (row.proofs.length > 0) return clearancesWith(row, today);
  const { identityDeclaredAt, addressVerifiedAt, charterAcceptedAt } = row;
  const said = [identityDeclaredAt, addressVerifiedAt, charterAcceptedAt].map((at) => at !== null).join();
  const known = withoutProof.get(said) ?? clearancesWith(row, today);
  withoutProof.set(said, known);
  return known;
}

function clearancesWith(row: OfferProfileRow, today: CalendarDate): readonly Clearance[] {
  const interviewers = new Set(row.proofs.flatMap(({ associationId }) => associationId ?? []));
  return [null, ...interviewers].flatMap((associationId) =>
    clearances(row, row.proofs, { associationId, onDay: today }).map(({ tier, validUntil }) => ({
      tier,
      associationId,
      validUntilDay: validUntil === null ? null : dayOfDate(validUntil),
    })),
  );
}

const longAgo: OfferProfile['minimumAgeDays'] = { 16: 0, 18: 0 };

function minimumAgeDaysOf(bornOn: CalendarDate | null, today: CalendarDate): OfferProfile['minimumAgeDays'] {
  const adultForAYear = bornOn !== null && Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) > 18;
  return adultForAYear ? longAgo : { 16: ageDay(bornOn, 16, today), 18: ageDay(bornOn, 18, today) };
}

function ageDay(bornOn: CalendarDate | null, age: 16 | 18, today: CalendarDate): number | null {
  if (bornOn === null) return null;
  const first = firstDateAged(bornOn, age);
  return first <= today ? 0 : dayOfDate(first);
}

const heldProof = ({ kind, validUntil }: Proof): HeldProof => ({
  code: kind satisfies ProofCode,
  validUntilDay: validUntil === null ? null : dayOfDate(validUntil),
});
