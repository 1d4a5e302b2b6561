import { levelRank } from '@app/contracts';
import { languageFit } from '../../pair/index.js';
import type { NeedProfile, OfferProfile } from '../../profiles/index.js';
import type { NeedRows } from './need-rows.js';
import { remoteTier, skillMask, times, traits, wide, wideStride, whole, wholeStride } from './need-rows.js';
import type { WeekHours } from './week-hours.js';
import { hoursFree, hoursInWeek } from './week-hours.js';

const kmPerDegree = 111.195;
/** Offers that reach further than this are not measured here, where the map is taken as flat, to a metre. */
const flat = { degrees: 0.25, slackKm: 0.002 };

/** What `NeedSearch.covered` gives for a row that fails a gate. */
export const failed = -1;

/** One offer held against the rows of many needs: what it can do, worked out once. Sessions after `afterMs` count. */
export class NeedSearch {
  private readonly tier: number;
  private readonly skills: Int32Array;
  private readonly hours: WeekHours;
  private readonly reachKm: number;
  private readonly kmPerLon: number;

  constructor(
    private readonly offer: OfferProfile,
    private readonly afterMs: number,
  ) {
    this.tier = offer.clearances.reduce((highest, { tier }) => Math.max(highest, tier), -1);
    this.skills = skillMask(offer.skills);
    this.hours = hoursFree(offer.availability);
    this.reachKm = offer.maxTravelKm + flat.slackKm;
    const edge = Math.min(90, Math.abs(offer.lat ?? 0) + flat.degrees);
    // As short as a degree of longitude is anywhere so near: what is measured comes out too near rather than too far.
    this.kmPerLon = kmPerDegree * Math.cos((edge * Math.PI) / 180);
  }

  /** Whether the row speaks of sessions that count no more, or leaves out some that count. */
  isStale({ wides }: NeedRows, row: number): boolean {
    const at = row * wideStride;
    return wides[at + wide.firstStartMs]! <= this.afterMs || wides[at + wide.asOfMs]! > this.afterMs;
  }

  /** False when the way is too far, or the tier too high, for certain. */
  reaches({ lons, lats, tiers }: NeedRows, row: number): boolean {
    const { offer, reachKm } = this;
    const tier = tiers[row]!;
    if ((tier & ~remoteTier) > this.tier) return false;
    if ((tier & remoteTier) !== 0) return offer.remoteAccepted;
    if (offer.lon === null || offer.lat === null) return false;
    const north = (lats[row]! - offer.lat) * kmPerDegree;
    const east = (lons[row]! - offer.lon) * this.kmPerLon;
    return reachKm >= flat.degrees * kmPerDegree || east * east + north * north <= reachKm * reachKm;
  }

  /** How many sessions the offer may cover at most; `failed` when it fails a gate of the need for certain. */
  covered({ wholes }: NeedRows, row: number): number {
    const at = row * wholeStride;
    for (let i = 0; i < this.skills.length; i++)
      if ((wholes[at + whole.skills + i]! & ~this.skills[i]!) !== 0) return failed;
    return (wholes[at + whole.traits]! & traits.flexible) !== 0 ? 0 : this.coveredOf(wholes, at);
  }

  /** Whether each required language is spoken well enough. */
  speaks({ requiredLanguages }: NeedProfile): boolean {
    for (const required of requiredLanguages) {
      const fit = languageFit(this.offer.languages, required);
      if (!fit || fit.rank < levelRank(required.level)) return false;
    }
    return true;
  }

  private coveredOf(wholes: Int32Array, at: number): number {
    const asked = wholes[at + whole.times]!;
    const sessions = wholes[at + whole.sessions]!;
    if (asked === times.oneRange) return this.rangesHeld(wholes, at) || failed;
    if (asked === times.none) return failed;
    const hours = at + whole.hours;
    const held = asked === times.one ? this.sharesHour(wholes, hours) : this.hasHours(wholes, hours);
    return held ? sessions : failed;
  }

  /** How many sessions take hours that the offer may be free in from the first to the last. */
  private rangesHeld(wholes: Int32Array, at: number): number {
    let sessions = 0;
    const end = at + whole.ranges + wholes[at + whole.rangeCount]!;
    for (let i = at + whole.ranges; i < end; i++) {
      const range = wholes[i]!;
      const first = range >> 16;
      if (this.isFree(first, first + ((range >> 8) & 255))) sessions += range & 255;
    }
    return sessions;
  }

  private isFree(first: number, end: number): boolean {
    for (let hour = first; hour < end; hour++) {
      const inWeek = hour < hoursInWeek ? hour : hour % hoursInWeek;
      if ((this.hours[inWeek >> 5]! & (1 << (inWeek & 31))) === 0) return false;
    }
    return true;
  }

  private hasHours(wholes: Int32Array, at: number): boolean {
    for (let i = 0; i < this.hours.length; i++) if ((wholes[at + i]! & ~this.hours[i]!) !== 0) return false;
    return true;
  }

  private sharesHour(wholes: Int32Array, at: number): boolean {
    for (let i = 0; i < this.hours.length; i++) if ((wholes[at + i]! & this.hours[i]!) !== 0) return true;
    return false;
  }
}
