import type { KindCode } from '@app/contracts';
import { isOpenToAnybody, passesEveryGate } from '../gates/index.js';
import { needFactorOf } from '../need-factor/index.js';
import type { MatchTerms } from '../pair/index.js';
import { NeedInTime, Pair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { keyOf, scoreOf } from '../score/index.js';
import { BoundQueue, orderOf } from './bitmap/bound-queue.js';
import { KeyBound } from './bitmap/key-bound.js';
import { askedKindBit, OfferRows, wide, wideStride, whole, wholeStride } from './bitmap/offer-rows.js';
import { filterRows } from './bitmap/row-filter.js';
import { scanZone } from './bitmap/scan-zone.js';
import { Survivors } from './bitmap/survivors.js';
import { ZoneMap } from './bitmap/zone-map.js';
import { zoneQuery } from './bitmap/zone-query.js';
import type { Candidate, CandidateIndex } from './candidate-index.js';
import { candidateOf } from './candidate-of.js';
import { checkOffer } from './checked-offer.js';
import { textHash, tieHashOf } from './ranking.js';
import { TopRanked } from './top-ranked.js';

/**
 * Meets the bitmaps of the zone that a need lies in, bounds the key of whoever is left from packed columns, and tests
 * and scores in full only until the best are known. Exact: it answers as the linear scan does.
 */
export class BitmapIndex implements CandidateIndex {
  private readonly zones = new ZoneMap();
  private readonly rows = new OfferRows();
  private readonly offers: (OfferProfile | undefined)[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly freeRows: number[] = [];
  private readonly queue = new BoundQueue();
  private readonly survivors = new Survivors();

  get size(): number {
    return this.rowOf.size;
  }

  upsert(offer: OfferProfile): boolean {
    checkOffer(offer);
    const known = this.rowOf.get(offer.offerId);
    const before = known === undefined ? undefined : this.offers[known];
    if (before && before.offerVersion > offer.offerVersion) return false;
    const row = known ?? this.freeRows.pop() ?? this.offers.length;
    if (before) this.zones.remove(row, before);
    this.rowOf.set(offer.offerId, row);
    this.offers[row] = offer;
    this.rows.write(row, offer);
    this.zones.add(row, offer);
    return true;
  }

  remove(offerId: string): boolean {
    const row = this.rowOf.get(offerId);
    if (row === undefined) return false;
    this.zones.remove(row, this.offers[row]!);
    this.rowOf.delete(offerId);
    this.offers[row] = undefined;
    this.freeRows.push(row);
    return true;
  }

  offer(offerId: string): OfferProfile | undefined {
    const row = this.rowOf.get(offerId);
    return row === undefined ? undefined : this.offers[row];
  }

  *offersFor(kind: KindCode): Iterable<OfferProfile> {
    const { word, bit } = askedKindBit(kind);
    for (let row = 0; row < this.offers.length; row++) {
      const offer = this.offers[row];
      if (offer && (this.rows.wholes[row * wholeStride + word]! & bit) !== 0) yield offer;
    }
  }

  candidatesOf(
    need: NeedProfile,
    count: number,
    terms: MatchTerms,
    worth: (candidate: Candidate) => boolean = () => true,
  ): readonly Candidate[] {
    const inTime = new NeedInTime(need, terms);
    const needFactor = needFactorOf(inTime).factor;
    this.rank(inTime, needFactor);
    return this.best(inTime, needFactor, count, worth);
  }

  /** Queues every offer that the bitmaps and columns leave, by the bound of its key. */
  private rank(inTime: NeedInTime, needFactor: number): void {
    const { need, terms } = inTime;
    this.queue.clear();
    const site = need.lon === null || need.lat === null ? undefined : { lon: need.lon, lat: need.lat };
    if (!need.remote && !site) return;
    const needHash = textHash(need.needId);
    const { survivors } = this;
    const { wides, wholes } = this.rows;
    survivors.count = 0;
    for (const zone of this.zones.around(need.remote ? null : site!))
      scanZone(zone, zoneQuery(inTime, zone.hasCells), survivors);
    filterRows(this.rows, inTime, survivors);
    const bound = new KeyBound(this.rows, inTime, needFactor);
    for (let i = 0; i < survivors.count; i++) {
      const row = survivors.rows[i]!;
      const hash = tieHashOf(needHash, wholes[row * wholeStride + whole.idHash]!);
      const neverAsked = wides[row * wideStride + wide.asks] === 0;
      const most = bound.of(row, survivors.marks[i]!);
      this.queue.push(orderOf(most, neverAsked, hash, terms.engine.tieStep), row);
    }
    this.queue.arrange();
  }

  /** Takes the queue until nobody left in it can be among the best. */
  private best(
    inTime: NeedInTime,
    needFactor: number,
    count: number,
    worth: (candidate: Candidate) => boolean,
  ): readonly Candidate[] {
    const { terms } = inTime;
    const { tieStep } = terms.engine;
    const best = new TopRanked<Candidate>(count, tieStep);
    let least = count > 0 ? -Infinity : Infinity;
    for (let first = true; this.queue.nextOrder > -Infinity && this.queue.nextOrder >= least; first = false) {
      const pair = new Pair(this.offers[this.queue.take()]!, inTime);
      if (first && !isOpenToAnybody(pair)) break;
      if (!passesEveryGate(pair)) continue;
      const score = scoreOf(pair, needFactor);
      if (!best.admits(keyOf(score, terms.mode))) continue;
      const candidate = candidateOf(pair, score);
      if (!worth(candidate)) continue;
      best.add(candidate);
      const worst = best.worst;
      if (worst) least = orderOf(worst.key, worst.neverAsked, worst.tieHash, tieStep);
    }
    return best.sorted();
  }
}
