import { levelRank } from '@app/contracts';
import { languageFit } from '../../pair/index.js';
import type { NeedProfile, OfferProfile } from '../../profiles/index.js';
import type { NeedRows } from './need-rows.js';
import { skillMask, times, wide, wideStride, whole, wholeStride } from './need-rows.js';
import type { WeekHours } from './week-hours.js';
import { hoursFree } from './week-hours.js';

const kmPerDegree = 111.195;
/** Offers that reach further than this are not measured here, where the map is taken as flat. */
const flat = { degrees: 0.25, slackKm: 0.001 };

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

  /** False when the offer fails a gate of the need for certain. */
  mayFit({ wides, wholes }: NeedRows, row: number): boolean {
    const at = row * wideStride;
    const atWhole = row * wholeStride;
    if (wholes[atWhole + whole.tier]! > this.tier) return false;
    for (let i = 0; i < this.skills.length; i++)
      if ((wholes[atWhole + whole.skills + i]! & ~this.skills[i]!) !== 0) return false;
    if (wholes[atWhole + whole.remote] === 1) {
      if (!this.offer.remoteAccepted) return false;
    } else if (!this.reaches(wides[at + wide.lon]!, wides[at + wide.lat]!)) return false;
    const asked = wholes[atWhole + whole.times]!;
    if (asked === times.none) return true;
    const hours = atWhole + whole.hours;
    return asked === times.one ? this.sharesHour(wholes, hours) : this.hasHours(wholes, hours);
  }

  /** Whether each required language is spoken well enough. */
  speaks({ requiredLanguages }: NeedProfile): boolean {
    for (const required of requiredLanguages) {
      const fit = languageFit(this.offer.languages, required);
      if (!fit || fit.rank < levelRank(required.level)) return false;
    }
    return true;
  }

  private reaches(lon: number, lat: number): boolean {
    const { offer, reachKm } = this;
    if (offer.lon === null || offer.lat === null) return false;
    const north = (lat - offer.lat) * kmPerDegree;
    const east = (lon - offer.lon) * this.kmPerLon;
    return reachKm >= flat.degrees * kmPerDegree || east * east + north * north <= reachKm * reachKm;
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
