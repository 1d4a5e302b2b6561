import type { KindCode, LanguageCode, LanguageLevel, SkillCode } from '@app/contracts';
import type { HeldProof, OfferProfile, SpokenLanguage } from '@app/domain/profiles';
import { sampleNow, sampleOffer } from '@app/matching';
import type { Draws } from '@app/simulation';
import { drawAvailability } from './draw-week.js';
import { associationId, needId, offerId, volunteerId } from './ids.js';
import type { Spread } from './places.js';
import { drawPoint, normal } from './places.js';
import { Lottery } from './lottery.js';
import { kindLottery, skillLottery, spokenShares } from './shares.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const wishes = new Lottery([
  [1, 0.42],
  [2, 0.28],
  [3, 0.16],
  [4, 0.09],
  [5, 0.05],
]);
const levels = new Lottery<LanguageLevel>([
  ['A2', 1],
  ['B1', 2],
  ['B2', 3],
  ['C1', 3],
  ['C2', 1],
  ['native', 2],
]);
const travel = { medianKm: 4, sigma: 0.7, leastKm: 1, mostKm: 30 };

/** What the professional of a kind has to show, and the share of those who tick it that can. */
const proofsOf: Partial<Record<KindCode, readonly HeldProof[]>> = {
  transport: [
    { code: 'driving-licence', validUntilDay: null },
    { code: 'vehicle-insurance', validUntilDay: null },
  ],
  'health-support': [{ code: 'professional-number', validUntilDay: null }],
};
const skillOf: Partial<Record<KindCode, SkillCode>> = {
  'legal-support': 'lawyer',
  'french-lessons': 'trained-for-literacy',
};
const shareProven = 0.7;

const none: readonly never[] = [];
const onlyTier = ([0, 1, 2] as const).map((highest) =>
  ([0, 1, 2] as const)
    .filter((tier) => tier <= highest)
    .map((tier) => ({ tier, associationId: null, validUntilDay: null })),
);
const van = { seats: 2, cubicMetres: 6, childSeats: 0 };
const hall = { capacity: 30, stepFree: true, equipment: none };
const usual = sampleOffer();
const unasked = usual.solicitation;
const spoken = new Map<string, SpokenLanguage>();

/** An offer of somebody invented, as a reading of the database gives it. */
export function drawOffer(draws: Draws, serial: number, spread: Spread, needs: number): OfferProfile {
  const kinds = kindLottery.several(draws, wishes.one(draws));
  return {
    ...usual,
    offerId: offerId(serial),
    volunteerId: volunteerId(serial),
    publishedAtMs: sampleNow.getTime() - draws.whole(0, 400 * 24) * hourMs,
    kinds,
    anythingUseful: draws.chance(0.08),
    languages: drawLanguages(draws),
    skills: drawSkills(draws, kinds),
    clearances: drawClearances(draws),
    confidentialitySigned: draws.chance(0.75),
    proofs: kinds.flatMap((kind) => (draws.chance(shareProven) ? (proofsOf[kind] ?? none) : none)),
    items: kinds.includes('goods') ? [{ item: 'blankets', quantity: draws.whole(1, 20) }] : none,
    vehicle: kinds.includes('transport') ? van : null,
    premises: kinds.includes('premises') ? hall : null,
    availability: drawAvailability(draws),
    remoteAccepted: draws.chance(0.15),
    ...drawPoint(draws, spread),
    maxTravelKm: drawReach(draws),
    load: drawLoad(draws),
    solicitation: draws.chance(0.5) ? unasked : drawSolicitation(draws),
    earlier: draws.chance(0.05) ? [drawEarlier(draws, needs)] : none,
    blockedAssociationIds: draws.chance(0.005) ? [associationId(draws.whole(0, 149))] : none,
    wentWellWith: draws.chance(0.05) ? [associationId(draws.whole(0, 149))] : none,
  };
}

function drawLanguages(draws: Draws): readonly SpokenLanguage[] {
  const others = spokenShares.filter(([, share]) => draws.chance(share));
  const french = draws.chance(0.92) ? 'native' : levels.one(draws);
  return [speaks('fra', french), ...others.map(([code]) => speaks(code, levels.one(draws)))];
}

/** A language at a level is one object for all its speakers. */
function speaks(code: LanguageCode, level: LanguageLevel): SpokenLanguage {
  const name = `${code}/${level}`;
  const known = spoken.get(name);
  if (known) return known;
  spoken.set(name, { code, level });
  return speaks(code, level);
}

function drawSkills(draws: Draws, kinds: readonly KindCode[]): readonly SkillCode[] {
  const wanted = kinds.flatMap((kind) => (draws.chance(shareProven) ? (skillOf[kind] ?? none) : none));
  return [...new Set([...wanted, ...skillLottery.several(draws, draws.whole(2, 8))])];
}

/** Some interviews count for the association that held them only. */
function drawClearances(draws: Draws): OfferProfile['clearances'] {
  if (draws.chance(0.03)) return onlyTier[0]!;
  if (draws.chance(0.45)) return onlyTier[1]!;
  if (draws.chance(0.8)) return onlyTier[2]!;
  const own = { tier: 2, associationId: associationId(draws.whole(0, 149)), validUntilDay: null } as const;
  return [...onlyTier[1]!, own];
}

function drawReach(draws: Draws): number {
  const km = travel.medianKm * Math.exp(travel.sigma * normal(draws));
  return Math.round(2 * Math.min(travel.mostKm, Math.max(travel.leastKm, km))) / 2;
}

function drawLoad(draws: Draws): OfferProfile['load'] {
  const startsAtMs = sampleNow.getTime() + draws.whole(24, 500) * hourMs;
  const booked = {
    needId: needId(draws.whole(0, 9_999)),
    startsAtMs,
    endsAtMs: startsAtMs + 2 * hourMs,
    localDay: Math.floor((startsAtMs + hourMs) / dayMs),
  };
  const busy = draws.chance(0.1);
  return {
    concurrent: Number(busy),
    maxConcurrent: draws.chance(0.2) ? 2 : 1,
    maxWeeklyMinutes: draws.chance(0.5) ? null : 60 * draws.whole(2, 6),
    booked: busy ? [booked] : none,
  };
}

function drawSolicitation(draws: Draws): OfferProfile['solicitation'] {
  const asks = draws.whole(1, 6);
  const recent = Array.from(
    { length: draws.whole(0, 2) },
    () => sampleNow.getTime() - draws.whole(10, 700) * hourMs,
  );
  return {
    ...unasked,
    askedAtMs: recent,
    lastUnansweredAtMs: draws.chance(0.4) ? sampleNow.getTime() - draws.whole(10, 700) * hourMs : null,
    ignoredInRow: draws.whole(0, 3),
    asks,
    accepts: draws.whole(0, asks),
    invitationOpen: draws.chance(0.04),
    pausedUntilMs: draws.chance(0.05) ? sampleNow.getTime() + draws.whole(-200, 200) * hourMs : null,
    mutedKinds: draws.chance(0.05) ? [kindLottery.one(draws)] : none,
    onCall: draws.chance(0.1),
  };
}

function drawEarlier(draws: Draws, needs: number): OfferProfile['earlier'][number] {
  return {
    needId: needId(draws.whole(0, needs - 1)),
    state: draws.one(['declined', 'expired', 'completed'] as const),
    round: 1,
    needVersion: 1,
    sinceMs: sampleNow.getTime() - draws.whole(1, 30) * dayMs,
  };
}
