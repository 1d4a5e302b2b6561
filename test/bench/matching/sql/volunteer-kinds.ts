import type { KindCode } from '@app/contracts';
import { kindCodes, kindOf } from '@app/contracts';
import type { OfferProfile } from '@app/domain/profiles';
import { defaultSettings } from '@app/domain/territories';
import type pg from 'pg';
import { ordinalOf } from '../population/ids.js';
import { fill } from './database.js';
import { isSpecial } from './volunteer-specials.js';
import { factsBits, halfHours, isFact, kindNumber, skillBits, spokenBits } from './bits.js';

const days = [1, 2, 3, 4, 5, 6, 7] as const;
const neverDay = 2 ** 30;
const noLimit = 2 ** 15 - 1;
const dayMs = 86_400_000;

/** How a row wants its kind. */
export const motivationCodes = { ticked: 1, neighbouring: 2, anythingUseful: 3 } as const;

/**
 * One narrow row for each kind under which an offer may be found, in the order in which they are read: by kind, first
 * those who may be asked, then those who may only be shown. Columns that every search tests stand first, for a row is
 * taken apart from its beginning as far as it is asked. What few people have stands beside (`special`).
 */
const table = `
  create unlogged table volunteer_kinds (
    kind smallint not null, push boolean not null, remote boolean not null, tier smallint not null,
    weekly_minutes smallint not null, special boolean not null, on_call boolean not null,
    adult_from integer not null, sixteen_from integer not null, lon real not null, lat real not null, max_km real not null,
    d1 bigint not null, d2 bigint not null, d3 bigint not null, d4 bigint not null, d5 bigint not null,
    d6 bigint not null, d7 bigint not null,
    askable_from double precision not null, last_asked double precision not null,
    asked_lately smallint not null, ignored smallint not null, facts smallint not null, motivation smallint not null,
    skills bigint not null,
    l0 bigint not null, l1 bigint not null, l2 bigint not null, l3 bigint not null, l4 bigint not null,
    l5 bigint not null, l6 bigint not null,
    offer integer not null, published real not null, asks smallint not null, accepts smallint not null, unanswered real
  )`;

/** Makes the table and its index. */
export async function loadVolunteers(
  client: pg.Client,
  offers: readonly OfferProfile[],
  nowMs: number,
): Promise<void> {
  await client.query(table);
  await fill(client, 'volunteer_kinds', lines(offers, nowMs));
  await client.query('create index volunteer_kinds_of on volunteer_kinds (kind, push, tier)');
  await client.query('vacuum (freeze, analyze) volunteer_kinds');
}

/** By kind, so that the rows of one lie side by side on the disk. */
function* lines(offers: readonly OfferProfile[], nowMs: number): Iterable<string> {
  const facts = offers.map((offer) => factsOf(offer, nowMs));
  const wished = offers.map(wishesOf);
  for (const kind of kindCodes) {
    for (const push of [true, false]) {
      for (const [ordinal, offer] of offers.entries()) {
        const motivation = wished[ordinal]!.get(kind);
        if (motivation === undefined || mayBeAsked(offer, kind, motivation) !== push) continue;
        const { tested, scored } = facts[ordinal]!;
        yield `${kindNumber(kind)}\t${push}\t${tested}\t${motivation}\t${scored}\n`;
      }
    }
  }
}

const timeKinds = kindCodes.filter((kind) => kindOf(kind).resources.some((resource) => resource === 'time'));

/** Every kind under which the offer may be found, and how it wants it; none where there is no room for a mission more. */
function wishesOf(offer: OfferProfile): ReadonlyMap<KindCode, number> {
  const { kinds, anythingUseful, load } = offer;
  if (!offer.active || !offer.consented || load.concurrent >= load.maxConcurrent) return new Map();
  const useful = anythingUseful ? timeKinds : [];
  const near = kindCodes.filter((kind) => kindOf(kind).neighbours.some((other) => kinds.includes(other)));
  return new Map([
    ...useful.map((kind) => [kind, motivationCodes.anythingUseful] as const),
    ...near.map((kind) => [kind, motivationCodes.neighbouring] as const),
    ...kinds.map((kind) => [kind, motivationCodes.ticked] as const),
  ]);
}

function mayBeAsked(
  { solicitation, anythingUseful }: OfferProfile,
  kind: KindCode,
  motivation: number,
): boolean {
  if (solicitation.invitationOpen || solicitation.mutedKinds.includes(kind)) return false;
  return motivation !== motivationCodes.neighbouring || (anythingUseful && timeKinds.includes(kind));
}

/** What does not depend on the kind, as the parts of a line before and after its motivation. */
function factsOf(offer: OfferProfile, nowMs: number): { readonly tested: string; readonly scored: string } {
  const { solicitation, availability, minimumAgeDays } = offer;
  const seen = offer.proofs.map(({ code }) => code).filter(isFact);
  const week = days.map((day) =>
    availability.weekly
      .filter((range) => range.day === day)
      .reduce((bits, { fromMinute, toMinute }) => bits | halfHours(fromMinute, toMinute), 0n),
  );
  const tested = [
    offer.remoteAccepted,
    Math.max(...offer.clearances.map(({ tier }) => tier)),
    offer.load.maxWeeklyMinutes ?? noLimit,
    isSpecial(offer),
    solicitation.onCall,
    minimumAgeDays[18] ?? neverDay,
    minimumAgeDays[16] ?? neverDay,
    offer.lon ?? 'NaN',
    offer.lat ?? 'NaN',
    offer.maxTravelKm,
    ...week,
    solicitation.pausedUntilMs ?? 0,
    Math.max(0, ...solicitation.askedAtMs),
    solicitation.askedAtMs.filter((ms) => ms > nowMs - defaultSettings.solicitationWindowDays * dayMs).length,
    solicitation.ignoredInRow,
    factsBits(offer.confidentialitySigned ? [...seen, 'confidentiality'] : seen),
  ];
  const scored = [
    skillBits(offer.skills),
    ...spokenBits(offer.languages),
    ordinalOf(offer.offerId),
    (nowMs - offer.publishedAtMs) / dayMs,
    solicitation.asks,
    solicitation.accepts,
    solicitation.lastUnansweredAtMs === null ? '\\N' : (nowMs - solicitation.lastUnansweredAtMs) / dayMs,
  ];
  return { tested: tested.join('\t'), scored: scored.join('\t') };
}
