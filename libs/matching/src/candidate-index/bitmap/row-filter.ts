import type { NeedInTime } from '../../pair/index.js';
import { wide, wideStride, whole, wholeStride } from './offer-rows.js';
import type { OfferRows } from './offer-rows.js';

const kmPerDegree = 111.195;
const radiansPerDegree = Math.PI / 180;
/** Offers that reach further than this are not measured here, where the map is taken as flat. */
const flat = { degrees: 0.25, slackKm: 0.001 };
const mostKm = flat.degrees * kmPerDegree;

/** Tells the rows that fail a rule with dates or distances for certain. */
export class RowFilter {
  private readonly wides: Float64Array;
  private readonly wholes: Int32Array;
  private readonly local: boolean;
  private readonly lon: number;
  private readonly lat: number;
  private readonly kmPerLon: number;
  private readonly ageColumn: number;
  private readonly earliestDay: number;
  private readonly latestStart: number;
  private readonly earliestEnd: number;
  private readonly push: boolean;
  private readonly nowMs: number;
  private readonly spacedMs: number;

  constructor({ wides, wholes }: OfferRows, inTime: NeedInTime) {
    const { need, terms, nowMs, earliestDay } = inTime;
    this.wides = wides;
    this.wholes = wholes;
    this.local = !need.remote;
    this.lon = need.lon ?? 0;
    this.lat = need.lat ?? 0;
    // As short as a degree of longitude is anywhere so near: what is measured comes out too near rather than too far.
    const edge = Math.min(90, Math.abs(this.lat) + flat.degrees);
    this.kmPerLon = kmPerDegree * Math.cos(edge * radiansPerDegree);
    this.ageColumn = need.minimumAge === 16 ? whole.sixteenFromDay : whole.adultFromDay;
    this.earliestDay = earliestDay;
    ({ latestStart: this.latestStart, earliestEnd: this.earliestEnd } = datesOf(inTime));
    this.push = terms.mode === 'push';
    this.nowMs = nowMs;
    this.spacedMs = inTime.restedSinceMs;
  }

  /** False when the offer of the row fails a gate of the need for certain. */
  passes(row: number): boolean {
    const { wides, wholes } = this;
    const at = row * wideStride;
    const atWhole = row * wholeStride;
    return (
      (!this.local || this.reaches(at)) &&
      wholes[atWhole + this.ageColumn]! <= this.earliestDay &&
      wholes[atWhole + whole.freeFromDay]! <= this.latestStart &&
      wholes[atWhole + whole.freeUntilDay]! >= this.earliestEnd &&
      (!this.push ||
        (wides[at + wide.askableFromMs]! <= this.nowMs && wides[at + wide.lastAskedMs]! <= this.spacedMs))
    );
  }

  private reaches(at: number): boolean {
    const { wides } = this;
    const reach = wides[at + wide.maxTravelKm]! + flat.slackKm;
    const north = (wides[at + wide.lat]! - this.lat) * kmPerDegree;
    const east = (wides[at + wide.lon]! - this.lon) * this.kmPerLon;
    return reach >= mostKm || east * east + north * north <= reach * reach;
  }
}

/** Between which days an availability must begin and end: around every session, or one where a share is asked. */
function datesOf({ need, days }: NeedInTime): { readonly latestStart: number; readonly earliestEnd: number } {
  if (need.flexible) return { latestStart: Infinity, earliestEnd: -Infinity };
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  return need.minimumSessionsPerWeek === null
    ? { latestStart: first, earliestEnd: last }
    : { latestStart: last, earliestEnd: first };
}
