import { kindOf, skillCodes } from '@app/contracts';
import type { NeedProfile, SessionProfile } from '../../profiles/index.js';
import { sessionPlan } from '../../pair/session-plan.js';
import { hoursInWeek, hoursOf, weekWords } from './week-hours.js';

const skillWords = Math.ceil(skillCodes.length / 32);
const skillOrdinals = new Map(skillCodes.map((code, i) => [code, i]));

/** Different hours of the week that a row can tell of; the sessions of a need with more are not counted one by one. */
export const mostRanges = 4;

/** Where each number stands in its row: fractions and instants, and whole ones. */
export const wide = {
  lon: 0,
  lat: 1,
  firstStartMs: 2,
  asOfMs: 3,
  publishedAtMs: 4,
  equityDeficit: 5,
} as const;
export const wideStride = 8;
export const whole = {
  traits: 0,
  times: 1,
  placesHeld: 2,
  placesWanted: 3,
  /** Sessions to come, and those asked of one volunteer. */
  sessions: 4,
  askedSessions: 5,
  usefulCount: 6,
  skills: 7,
  usefulSkills: 7 + skillWords,
  /** Different hours of its sessions: how many there are, and each with the sessions that take it. */
  rangeCount: 7 + 2 * skillWords,
  ranges: 8 + 2 * skillWords,
  hours: 8 + 2 * skillWords + mostRanges,
} as const;
export const wholeStride = whole.hours + weekWords;

/** What a row may be beside its numbers, one bit a trait. */
export const traits = { remote: 1, flexible: 2, crisis: 4, asksLanguage: 8, helpfulLanguage: 16 } as const;

/** Marks the tier of a need whose site does not count. */
export const remoteTier = 128;

/** What the hours of a row ask: nothing, every one of them, one, or the whole hours of one session. */
export const times = { none: 0, every: 1, one: 2, oneRange: 3 } as const;

/** The first hour of a session, counted from Monday, its number of hours and the sessions that take just these. */
export const rangeOf = (first: number, hours: number, sessions: number): number =>
  (first << 16) | (hours << 8) | sessions;

/** The words in which skills are marked. */
export function skillMask(skills: NeedProfile['requiredSkills']): Int32Array {
  const mask = new Int32Array(skillWords);
  for (const skill of skills) {
    const ordinal = skillOrdinals.get(skill)!;
    mask[ordinal >> 5]! |= 1 << (ordinal & 31);
  }
  return mask;
}

/** What a search of the needs of an offer reads of each need, in one row a piece. */
export class NeedRows {
  wides = new Float64Array(0);
  wholes = new Int32Array(0);
  /** What most needs fail by, apart, so that reading it takes little memory: the site, and the tier asked with its mode. */
  lons = new Float32Array(0);
  lats = new Float32Array(0);
  tiers = new Uint8Array(0);

  /** Writes a row as of an instant: only sessions after it ask for something. */
  write(row: number, need: NeedProfile, asOfMs: number): void {
    if ((row + 1) * wideStride > this.wides.length) this.grow(Math.max(64, row + (row >> 1)));
    const { sessions, askedSessions } = sessionPlan(need, asOfMs);
    this.lons[row] = need.lon ?? Number.NaN;
    this.lats[row] = need.lat ?? Number.NaN;
    this.tiers[row] = need.tier | (need.remote ? remoteTier : 0);
    this.writeWide(row * wideStride, need, sessions, asOfMs);
    const { wholes } = this;
    const at = row * wholeStride;
    wholes.fill(0, at, at + wholeStride);
    wholes[at + whole.traits] = traitsOf(need);
    wholes[at + whole.placesHeld] = need.placesHeld;
    wholes[at + whole.placesWanted] = need.placesWanted;
    wholes[at + whole.sessions] = sessions.length;
    wholes[at + whole.askedSessions] = askedSessions;
    wholes[at + whole.usefulCount] = need.usefulSkills.length;
    wholes.set(skillMask(skillsAsked(need)), at + whole.skills);
    wholes.set(skillMask(need.usefulSkills), at + whole.usefulSkills);
    if (!need.flexible && sessions.length > 0) this.writeTimes(at, need, sessions);
  }

  asksLanguage(row: number): boolean {
    return (this.wholes[row * wholeStride + whole.traits]! & traits.asksLanguage) !== 0;
  }

  private writeWide(
    at: number,
    need: NeedProfile,
    sessions: readonly SessionProfile[],
    asOfMs: number,
  ): void {
    const { wides } = this;
    wides[at + wide.lon] = need.lon ?? Number.NaN;
    wides[at + wide.lat] = need.lat ?? Number.NaN;
    wides[at + wide.firstStartMs] = sessions[0]?.startsAtMs ?? Infinity;
    wides[at + wide.asOfMs] = asOfMs;
    wides[at + wide.publishedAtMs] = need.publishedAtMs ?? Number.NaN;
    wides[at + wide.equityDeficit] = need.equityDeficit;
  }

  private writeTimes(
    at: number,
    { minimumSessionsPerWeek }: NeedProfile,
    sessions: readonly SessionProfile[],
  ): void {
    const { wholes } = this;
    const hours = sessions.map(hoursOf);
    for (const hour of hours.flat()) wholes[at + whole.hours + (hour >> 5)]! |= 1 << (hour & 31);
    wholes[at + whole.times] = minimumSessionsPerWeek === null ? times.every : times.one;
    if (minimumSessionsPerWeek === null) return;
    const counts = new Map<string, { readonly hours: readonly number[]; sessions: number }>();
    for (const range of hours) {
      const known = counts.get(range.join());
      if (known) known.sessions++;
      else counts.set(range.join(), { hours: range, sessions: 1 });
    }
    const ranges = [...counts.values()];
    if (ranges.length > mostRanges || !ranges.every(isRange)) return;
    wholes[at + whole.times] = times.oneRange;
    wholes[at + whole.rangeCount] = ranges.length;
    ranges.forEach((range, i) => {
      wholes[at + whole.ranges + i] = rangeOf(range.hours[0]!, range.hours.length, range.sessions);
    });
  }

  private grow(rows: number): void {
    this.wides = grown(this.wides, new Float64Array((rows + 1) * wideStride));
    this.wholes = grown(this.wholes, new Int32Array((rows + 1) * wholeStride));
    this.lons = grown(this.lons, new Float32Array(rows + 1));
    this.lats = grown(this.lats, new Float32Array(rows + 1));
    this.tiers = grown(this.tiers, new Uint8Array(rows + 1));
  }
}

function grown<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Whether the hours follow each other, and the numbers have room in a word. */
const isRange = ({
  hours,
  sessions,
}: {
  readonly hours: readonly number[];
  readonly sessions: number;
}): boolean =>
  sessions < 256 &&
  hours.length > 0 &&
  hours.length < 256 &&
  hours.every((hour, i) => hour === (hours[0]! + i) % hoursInWeek);

function traitsOf(need: NeedProfile): number {
  return (
    (need.remote ? traits.remote : 0) |
    (need.flexible ? traits.flexible : 0) |
    (need.crisis ? traits.crisis : 0) |
    (need.requiredLanguages.length > 0 ? traits.asksLanguage : 0) |
    (need.helpfulLanguages.length > 0 ? traits.helpfulLanguage : 0)
  );
}

function skillsAsked({ kind, literacy, requiredSkills }: NeedProfile): NeedProfile['requiredSkills'] {
  const trained = literacy && kindOf(kind).gates.includes('trained-for-literacy');
  return trained ? [...requiredSkills, 'trained-for-literacy'] : requiredSkills;
}
