import type { AcceptanceFacts } from '../../acceptance/index.js';
import type { Motivation, NeedInTime } from '../../pair/index.js';
import { wide, wideStride } from './offer-rows.js';
import type { OfferRows } from './offer-rows.js';
import type { Peers } from './peer-groups.js';

const earthRadiusKm = 6371.0088;
const radiansPerDegree = Math.PI / 180;
/** Up to half an angle of so much squared, in radians, the series below is the cosine but for rounding. */
const nearSquared = 1e-4;

/** Stands in a field before its first row; a fraction, so that the field holds fractions from the beginning. */
const unread = Number.NaN;

/** One row of an index at a time, held against a need: the facts that an estimate reads, from columns. */
export class RowFacts implements AcceptanceFacts {
  readonly offer = {
    publishedAtMs: unread,
    maxTravelKm: unread,
    solicitation: { asks: unread, accepts: unread, lastUnansweredAtMs: null as number | null },
  };
  /** Whether the kind is ticked is all that the estimate reads of it. */
  motivation: Motivation = 'ticked';
  distanceKm = unread;
  readonly need;
  readonly terms;
  private readonly wides: Float64Array;
  private readonly remote: boolean;
  private readonly lon: number;
  private readonly lat: number;
  private readonly cosine: number;
  private readonly sine: number;

  constructor(
    { wides }: OfferRows,
    readonly inTime: NeedInTime,
  ) {
    const { need, terms } = inTime;
    this.need = need;
    this.terms = terms;
    this.wides = wides;
    this.remote = need.remote;
    this.lon = need.lon ?? 0;
    this.lat = need.lat ?? 0;
    this.cosine = Math.cos(this.lat * radiansPerDegree);
    this.sine = Math.sin(this.lat * radiansPerDegree);
  }

  read(row: number, ticked: boolean): void {
    const { wides, offer } = this;
    const { solicitation } = offer;
    const at = row * wideStride;
    this.motivation = ticked ? 'ticked' : 'anything-useful';
    this.distanceKm = this.remote ? 0 : this.distanceTo(wides[at + wide.lon]!, wides[at + wide.lat]!);
    offer.maxTravelKm = wides[at + wide.maxTravelKm]!;
    offer.publishedAtMs = wides[at + wide.publishedAtMs]!;
    solicitation.asks = wides[at + wide.asks]!;
    solicitation.accepts = wides[at + wide.accepts]!;
    const unansweredAtMs = wides[at + wide.lastUnansweredAtMs]!;
    solicitation.lastUnansweredAtMs = unansweredAtMs === -Infinity ? null : unansweredAtMs;
  }

  /** The best that offers of a group can be: next door, ticked, published last, with nothing left unanswered. */
  readPeers({ asks, accepts, publishedUntilMs }: Peers): void {
    const { offer } = this;
    const { solicitation } = offer;
    this.motivation = 'ticked';
    this.distanceKm = 0;
    offer.publishedAtMs = publishedUntilMs;
    solicitation.asks = asks;
    solicitation.accepts = accepts;
    solicitation.lastUnansweredAtMs = null;
  }

  /** The distance of the domain but for rounding: the cosine of the middle latitude by its series around the site. */
  private distanceTo(lon: number, lat: number): number {
    const half = ((lat - this.lat) / 2) * radiansPerDegree;
    const square = half * half;
    const middle =
      square > nearSquared
        ? Math.cos(this.lat * radiansPerDegree + half)
        : this.cosine * (1 - square / 2 + (square * square) / 24) - this.sine * half * (1 - square / 6);
    const east = (lon - this.lon) * radiansPerDegree * middle;
    const north = 2 * half;
    return earthRadiusKm * Math.sqrt(east * east + north * north);
  }
}
