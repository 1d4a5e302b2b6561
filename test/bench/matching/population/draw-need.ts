import type { CefrLevel, KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { NeedProfile, RequiredLanguage, SessionProfile } from '@app/domain/profiles';
import { sessionProfile } from '@app/domain/profiles';
import { sampleNeed, sampleNow } from '@app/matching';
import type { Draws } from '@app/simulation';
import { gridMinutes } from './draw-week.js';
import { associationId, needId } from './ids.js';
import { Lottery } from './lottery.js';
import type { Spread } from './places.js';
import { drawPoint } from './places.js';
import { askedLottery, kindLottery, skillLottery, spokenLottery } from './shares.js';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const zone = 'Europe/Paris';
/** Monday 00:00 in Paris of the week of `sampleNow`; no clock changes in the weeks that follow it. */
const mondayMs = Date.parse('2026-03-01T23:00:00Z');
/** Weeks of a weekly need that lie in the horizon; the clock changes on 29 March. */
const weeksPlanned = 3;
const lacking = [{ item: 'blankets', lacking: 40, unconfirmed: 40 }] as const;
const load = { seats: 1, cubicMetres: 4, childSeats: 0 };
const room = { capacity: 15, stepFree: false, equipment: [] };
/** French of a group that is taught or talks together; some say nothing of it. */
const groupLevels = new Lottery<CefrLevel | null>([
  [null, 1],
  ['A1.1', 2],
  ['A1', 3],
  ['A2', 3],
  ['B1', 2],
  ['B2', 1],
]);
const usual = sampleNeed();
const asksForPair: ReadonlySet<KindCode> = new Set(['interpreting', 'translation']);

/** A need of somebody invented, as a reading of the database gives it. */
export function drawNeed(draws: Draws, serial: number, spread: Spread): NeedProfile {
  const kind = kindLottery.one(draws);
  const remote = kind === 'translation' || draws.chance(0.06);
  const flexible = kind === 'goods' || draws.chance(0.1);
  const point = drawPoint(draws, spread);
  return {
    ...usual,
    needId: needId(serial),
    associationId: associationId(draws.whole(0, 149)),
    kind,
    tier: kindOf(kind).tier,
    minimumAge: kindOf(kind).minimumAge,
    requiredLanguages: drawRequired(draws, kind),
    helpfulLanguages: draws.chance(0.15) ? [spokenLottery.one(draws)] : [],
    literacy: kind === 'french-lessons' && draws.chance(0.1),
    requiredSkills: drawRequiredSkills(draws, kind),
    usefulSkills: skillLottery.several(draws, draws.whole(0, 3)),
    ...(flexible ? { sessions: [], minimumSessionsPerWeek: null } : drawSessions(draws)),
    flexible,
    remote,
    ...(remote ? { lon: null, lat: null } : point),
    items: kind === 'goods' ? lacking : [],
    vehicle: kind === 'transport' ? load : null,
    premises: kind === 'premises' ? room : null,
    placesWanted: draws.whole(1, 4),
    placesHeld: 0,
    crisis: draws.chance(0.005),
    frenchLevel: kindOf(kind).gates.includes('french-level') ? groupLevels.one(draws) : null,
  };
}

function drawRequired(draws: Draws, kind: KindCode): readonly RequiredLanguage[] {
  if (!asksForPair.has(kind) && !draws.chance(0.06)) return [];
  const code = askedLottery.one(draws);
  const asked: RequiredLanguage = { code, level: 'B2', relatedAccepted: draws.chance(0.5) };
  return asksForPair.has(kind) ? [{ code: 'fra', level: 'B2', relatedAccepted: false }, asked] : [asked];
}

function drawRequiredSkills(draws: Draws, kind: KindCode): NeedProfile['requiredSkills'] {
  if (kind === 'legal-support') return ['lawyer'];
  return draws.chance(0.25) ? skillLottery.several(draws, draws.chance(0.2) ? 2 : 1) : [];
}

/** Half of the needs are one dated session; the others one to four a week, of which a volunteer takes a part. */
function drawSessions(draws: Draws): Pick<NeedProfile, 'sessions' | 'minimumSessionsPerWeek'> {
  if (draws.chance(0.5)) {
    const day = draws.whole(1, 25);
    return { sessions: [drawSlot(draws).on(day)], minimumSessionsPerWeek: null };
  }
  const days = draws.several(
    [1, 2, 3, 4, 5, 6].map((day) => [day, 1] as const),
    draws.whole(1, 4),
  );
  const slots = days.map((day) => [day, drawSlot(draws)] as const);
  const weeks = Array.from({ length: weeksPlanned }, (_, week) => 7 * week);
  const sessions = weeks.flatMap((offset) => slots.map(([day, slot]) => slot.on(day + offset)));
  return {
    sessions: sessions.toSorted((a, b) => a.startsAtMs - b.startsAtMs),
    minimumSessionsPerWeek: draws.chance(0.8) ? 1 : Math.min(2, slots.length),
  };
}

/** Hours of a session; `on` gives them on a day counted from the Monday. */
function drawSlot(draws: Draws): { readonly on: (day: number) => SessionProfile } {
  const from = gridMinutes * draws.whole(18, 38);
  const until = from + gridMinutes * draws.whole(2, 5);
  const at = (day: number, minute: number) => new Date(mondayMs + day * dayMs + minute * minuteMs);
  return { on: (day) => sessionProfile(at(day, from), at(day, until), zone) };
}

/** The instant at which every need is looked at. */
export const benchNow = sampleNow;
