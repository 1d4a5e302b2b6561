import type { AcceptanceFacts } from '../../acceptance/index.js';
import type { Motivation, NeedInTime } from '../../pair/index.js';
import { kindBit, wide, wideStride, whole, wholeStride } from './offer-rows.js';
import type { OfferRows, RowBit } from './offer-rows.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const hourMs = 3_600_000;
const earthRadiusKm = 6371.0088;
const radiansPerDegree = Math.PI / 180;

/** Above what rounding may add to a distance. */
const slackKm = 1e-6;

/**
 * One row of an index at a time, held against a need: what its columns tell of the pair, read into one object that the
 * score takes as it takes a pair.
 */
export class RowFacts implements AcceptanceFacts {
  readonly solicitation: Mutable<AcceptanceFacts['offer']['solicitation']> = {
    asks: 0,
    accepts: 0,
    lastUnansweredAtMs: null,
  };
  readonly offer = { publishedAtMs: 0, maxTravelKm: 0, solicitation: this.solicitation };
  motivation: Motivation = 'ticked';
  distanceKm = 0;
  readonly need;
  readonly terms;
  private readonly wides: Float64Array;
  private readonly wholes: Int32Array;
  private readonly push: boolean;
  private readonly remote: boolean;
  private readonly lon: number;
  private readonly lat: number;
  private readonly cosine: number;
  private readonly sine: number;
  private readonly ageColumn: number;
  private readonly earliestDay: number;
  private readonly latestStart: number;
  private readonly earliestEnd: number;
  private readonly nowMs: number;
  private readonly spacedMs: number;
  private readonly ticked: RowBit;
  private readonly neighbours: readonly RowBit[];

  constructor(
    { wides, wholes }: OfferRows,
    readonly inTime: NeedInTime,
  ) {
    const { need, terms, days, kind, nowMs } = inTime;
    this.need = need;
    this.terms = terms;
    this.wides = wides;
    this.wholes = wholes;
    this.push = terms.mode === 'push';
    this.remote = need.remote;
    this.lon = need.lon ?? 0;
    this.lat = need.lat ?? 0;
    this.cosine = Math.cos(this.lat * radiansPerDegree);
    this.sine = Math.sin(this.lat * radiansPerDegree);
    this.ageColumn = need.minimumAge === 16 ? whole.sixteenFromDay : whole.adultFromDay;
    this.earliestDay = inTime.earliestDay;
    const every = need.minimumSessionsPerWeek === null;
    const firstDay = days[0] ?? 0;
    const lastDay = days.at(-1) ?? 0;
    this.latestStart = need.flexible ? Infinity : every ? firstDay : lastDay;
    this.earliestEnd = need.flexible ? -Infinity : every ? lastDay : firstDay;
    this.nowMs = nowMs;
    this.spacedMs = nowMs - terms.settings.minHoursBetweenSolicitations * hourMs;
    this.ticked = kindBit(need.kind);
    this.neighbours = kind.neighbours.map((neighbour) => kindBit(neighbour));
  }

  /** Reads a row; false when it fails a gate for certain: age, dates, the way, or a question too soon. */
  read(row: number): boolean {
    const { wides, wholes, offer, solicitation } = this;
    const at = row * wideStride;
    const atWhole = row * wholeStride;
    offer.maxTravelKm = wides[at + wide.maxTravelKm]!;
    this.distanceKm = this.remote ? 0 : this.distanceTo(wides[at + wide.lon]!, wides[at + wide.lat]!);
    if (this.distanceKm > offer.maxTravelKm + slackKm) return false;
    if (
      this.push &&
      (wides[at + wide.askableFromMs]! > this.nowMs || wides[at + wide.lastAskedMs]! > this.spacedMs)
    )
      return false;
    if (wholes[atWhole + this.ageColumn]! > this.earliestDay) return false;
    if (wholes[atWhole + whole.freeFromDay]! > this.latestStart) return false;
    if (wholes[atWhole + whole.freeUntilDay]! < this.earliestEnd) return false;
    offer.publishedAtMs = wides[at + wide.publishedAtMs]!;
    solicitation.asks = wides[at + wide.asks]!;
    solicitation.accepts = wides[at + wide.accepts]!;
    const unansweredAtMs = wides[at + wide.lastUnansweredAtMs]!;
    solicitation.lastUnansweredAtMs = unansweredAtMs === -Infinity ? null : unansweredAtMs;
    this.motivation = this.motivationOf(atWhole);
    return true;
  }

  /** The distance of the domain but for rounding: the cosine of the middle latitude by its series around the site. */
  private distanceTo(lon: number, lat: number): number {
    const half = ((lat - this.lat) / 2) * radiansPerDegree;
    const square = half * half;
    const middle =
      square > 1e-4
        ? Math.cos(this.lat * radiansPerDegree + half)
        : this.cosine * (1 - square / 2 + (square * square) / 24) - this.sine * half * (1 - square / 6);
    const east = (lon - this.lon) * radiansPerDegree * middle;
    const north = 2 * half;
    return earthRadiusKm * Math.sqrt(east * east + north * north);
  }

  private motivationOf(at: number): Motivation {
    const { wholes } = this;
    if ((wholes[at + this.ticked.word]! & this.ticked.bit) !== 0) return 'ticked';
    for (const { word, bit } of this.neighbours) {
      if ((wholes[at + word]! & bit) !== 0) return 'neighbouring';
    }
    return 'anything-useful';
  }
}
