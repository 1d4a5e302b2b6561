import type { ItemCode, KindCode, LanguageCode, LanguageLevel, SkillCode, Tier } from '@app/contracts';
import { cefrLevels, genders, languageLevels, safetyWishes } from '@app/contracts';
import type { Premises } from '@app/domain/premises';
import type { NeedProfile, OfferProfile, SessionProfile } from '@app/domain/profiles';
import { sessionProfile } from '@app/domain/profiles';
import { dateOfDay, dayOfDate } from '@app/domain/time';
import type { Availability, Weekday } from '@app/domain/time';
import { sampleNeed, sampleNow, sampleOffer } from './sample-profiles.js';

/** A source of whole numbers from `least` to `most`, both included: a seeded generator or a property test. */
export type Draw = (least: number, most: number) => number;

/**
 * Numbers that look random and come back with the seed.
 * @source mulberry32, Tommy Ettinger, public domain
 */
export function seededDraw(seed: number): Draw {
  let state = seed | 0;
  return (least, most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1));
  };
}

// A narrow world: few codes, so that pairs often fit but for one thing.
const kinds: readonly KindCode[] = [
  'french-lessons',
  'conversation',
  'interpreting',
  'distribution',
  'mentoring',
  'transport',
  'goods',
  'premises',
];
const codes: readonly LanguageCode[] = ['fra', 'prs', 'pes', 'pus', 'arb', 'arz', 'ara'];
const skills: readonly SkillCode[] = ['teaching-adults', 'trained-for-literacy', 'cooking', 'stock-handling'];
const wares: readonly ItemCode[] = ['blankets', 'tents'];
const associations = ['association-1', 'association-2', 'association-3'];
const today = dayOfDate('2026-03-02');
const hourMs = 3_600_000;

/** An offer that may fit a drawn need: a random volunteer of the sample's city. */
export function drawnOffer(draw: Draw, ordinal: number): OfferProfile {
  const asks = draw(0, 6);
  const age = chance(draw, 10) ? null : chance(draw, 10) ? today + draw(0, 20) : 0;
  return sampleOffer({
    offerId: `offer-${ordinal}`,
    volunteerId: `volunteer-${ordinal}`,
    active: !chance(draw, 20),
    consented: !chance(draw, 30),
    publishedAtMs: sampleNow.getTime() - draw(0, 400) * 24 * hourMs,
    kinds: some(draw, kinds),
    anythingUseful: chance(draw, 2),
    languages: some(draw, codes).map((code) => ({ code, level: one<LanguageLevel>(draw, languageLevels) })),
    skills: some(draw, skills),
    clearances: [
      {
        tier: draw(0, 2) as Tier,
        associationId: chance(draw, 3) ? one(draw, associations) : null,
        validUntilDay: chance(draw, 5) ? today + draw(0, 20) : null,
      },
    ],
    minimumAgeDays: { 16: age, 18: age },
    confidentialitySigned: !chance(draw, 3),
    proofs: chance(draw, 2)
      ? [
          { code: 'driving-licence', validUntilDay: today + draw(-10, 30) },
          { code: 'vehicle-insurance', validUntilDay: null },
        ]
      : [],
    safety: {
      gender: one(draw, [null, ...genders]),
      wish: chance(draw, 10) ? one(draw, safetyWishes) : null,
    },
    accessNeeds: chance(draw, 15) ? ['step-free'] : [],
    availability: drawnAvailability(draw),
    remoteAccepted: chance(draw, 2),
    lon: chance(draw, 30) ? null : 2.25 + draw(0, 180) / 1000,
    lat: 48.81 + draw(0, 90) / 1000,
    maxTravelKm: draw(2, 15),
    items: chance(draw, 2) ? [{ item: one(draw, wares), quantity: draw(1, 9) }] : [],
    vehicle: chance(draw, 2) ? { seats: draw(0, 8), cubicMetres: draw(0, 6), childSeats: draw(0, 2) } : null,
    premises: chance(draw, 2) ? drawnPremises(draw) : null,
    load: {
      concurrent: draw(0, 1),
      maxConcurrent: draw(1, 3),
      maxWeeklyMinutes: chance(draw, 4) ? draw(60, 400) : null,
      booked: chance(draw, 5) ? [drawnBooking(draw)] : [],
    },
    solicitation: {
      askedAtMs: Array.from({ length: draw(0, 2) }, () => sampleNow.getTime() - draw(20, 600) * hourMs),
      lastUnansweredAtMs: chance(draw, 4) ? sampleNow.getTime() - draw(0, 500) * hourMs : null,
      ignoredInRow: draw(0, 3),
      asks,
      accepts: draw(0, asks),
      invitationOpen: chance(draw, 10),
      pausedUntilMs: chance(draw, 10) ? sampleNow.getTime() + draw(-100, 100) * hourMs : null,
      mutedKinds: chance(draw, 8) ? [one(draw, kinds)] : [],
      onCall: chance(draw, 4),
    },
    earlier: chance(draw, 5)
      ? [
          {
            needId: `need-${draw(0, 3)}`,
            state: one(draw, ['invited', 'declined', 'expired', 'superseded', 'refused'] as const),
            round: draw(1, 2),
            needVersion: 1,
            sinceMs: sampleNow.getTime() - draw(0, 20) * 24 * hourMs,
          },
        ]
      : [],
    blockedAssociationIds: chance(draw, 10) ? [one(draw, associations)] : [],
    wentWellWith: chance(draw, 5) ? [one(draw, associations)] : [],
    didNotSuitWith: chance(draw, 8) ? [one(draw, associations)] : [],
  });
}

/** A need of the same city, with or without sessions. */
export function drawnNeed(draw: Draw, ordinal: number): NeedProfile {
  const kind = one(draw, kinds);
  const flexible = chance(draw, 4);
  const pair = kind === 'interpreting' ? [one(draw, codes), 'fra' as const] : [];
  const asked = chance(draw, 6) ? [one(draw, codes)] : [];
  return sampleNeed({
    needId: `need-${ordinal}`,
    needVersion: draw(1, 2),
    publishedAtMs: chance(draw, 10) ? null : sampleNow.getTime() - draw(0, 60) * 24 * hourMs,
    associationId: one(draw, associations),
    kind,
    kindOpen: !chance(draw, 20),
    associationReady: !chance(draw, 20),
    tier: draw(0, 1) as Tier,
    minimumAge: chance(draw, 3) ? 16 : 18,
    safety: {
      gender: one(draw, [null, ...genders]),
      wish: chance(draw, 10) ? one(draw, safetyWishes) : null,
      alone: chance(draw, 3),
    },
    accessOffered: chance(draw, 2) ? ['step-free'] : [],
    requiredLanguages: [...pair, ...asked].map((code) => ({
      code,
      level: one(draw, cefrLevels),
      relatedAccepted: chance(draw, 2),
    })),
    helpfulLanguages: chance(draw, 3) ? [one(draw, codes)] : [],
    frenchLevel: chance(draw, 3) ? one(draw, cefrLevels) : null,
    literacy: chance(draw, 6),
    requiredSkills: chance(draw, 6) ? [one(draw, skills)] : [],
    usefulSkills: some(draw, skills),
    sessions: flexible ? [] : drawnSessions(draw),
    minimumSessionsPerWeek: chance(draw, 2) ? draw(1, 2) : null,
    flexible,
    remote: chance(draw, 5),
    lon: chance(draw, 30) ? null : 2.25 + draw(0, 180) / 1000,
    lat: 48.81 + draw(0, 90) / 1000,
    items: kind === 'goods' ? [{ item: one(draw, wares), lacking: draw(0, 5), unconfirmed: draw(5, 9) }] : [],
    vehicle: kind === 'transport' ? { seats: draw(0, 6), cubicMetres: draw(0, 4), childSeats: 0 } : null,
    premises: kind === 'premises' ? drawnPremises(draw) : null,
    placesWanted: draw(1, 4),
    placesHeld: draw(0, 2),
    crisis: chance(draw, 10),
    equityDeficit: draw(0, 30) / 100,
    blockedVolunteerIds: chance(draw, 10) ? [`volunteer-${draw(0, 5)}`] : [],
  });
}

/** An availability with a few weekly ranges, sometimes dates, exceptions and dated hours. */
export function drawnAvailability(draw: Draw): Availability {
  const exceptionDay = today + draw(0, 20);
  return {
    weekly: Array.from({ length: draw(1, 7) }, () => ({ day: draw(1, 7) as Weekday, ...drawnMinutes(draw) })),
    ...(chance(draw, 3) ? { from: dateOfDay(today + draw(-5, 15)) } : {}),
    ...(chance(draw, 5) ? { until: dateOfDay(today + draw(5, 30)) } : {}),
    exceptions: chance(draw, 4)
      ? [
          {
            from: dateOfDay(exceptionDay),
            until: dateOfDay(exceptionDay + draw(0, 7)),
            available: chance(draw, 2),
          },
        ]
      : [],
    ...(chance(draw, 5) ? { dated: [{ date: dateOfDay(today + draw(0, 20)), ...drawnMinutes(draw) }] } : {}),
  };
}

function drawnPremises(draw: Draw): Premises {
  const tables = chance(draw, 2) ? (['tables'] as const) : [];
  return { capacity: draw(5, 30), stepFree: chance(draw, 2), equipment: tables };
}

function drawnMinutes(draw: Draw): { readonly fromMinute: number; readonly toMinute: number } {
  const fromMinute = 60 * draw(0, 14);
  return { fromMinute, toMinute: Math.min(1440, fromMinute + 60 * draw(4, 20)) };
}

function drawnSessions(draw: Draw): readonly SessionProfile[] {
  const startMs = sampleNow.getTime() + draw(-2, 400) * hourMs;
  const hours = draw(1, 4);
  const weekly = Array.from({ length: draw(1, 3) }, (_, week) => startMs + week * 7 * 24 * hourMs);
  const starts = chance(draw, 3) ? weekly.flatMap((ms) => [ms, ms + 48 * hourMs]) : weekly;
  return starts.map((ms) => sessionProfile(new Date(ms), new Date(ms + hours * hourMs), 'Europe/Paris'));
}

function drawnBooking(draw: Draw): OfferProfile['load']['booked'][number] {
  const startsAtMs = sampleNow.getTime() + draw(0, 400) * hourMs;
  const localDay = Math.floor((startsAtMs + hourMs) / (24 * hourMs));
  return { needId: 'need-9', startsAtMs, endsAtMs: startsAtMs + draw(1, 4) * hourMs, localDay };
}

const chance = (draw: Draw, oneOf: number): boolean => draw(1, oneOf) === 1;

function one<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(0, list.length - 1)]!;
}

function some<T>(draw: Draw, list: readonly T[]): readonly T[] {
  return list.filter(() => chance(draw, 2));
}
