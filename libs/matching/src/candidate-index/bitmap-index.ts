import type { KindCode } from '@app/contracts';
import { isOpenToAnybody, isOpenToOffer } from '../gates/index.js';
import { needFactorOf } from '../need-factor/index.js';
import type { MatchTerms } from '../pair/index.js';
import { NeedInTime, Pair } from '../pair/index.js';
import { compiledAfresh } from '../profiles/compiled-availability.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { keyOf, scoreOf } from '../score/index.js';
import { orderOf } from './bitmap/bound-queue.js';
import { byPlace } from './bitmap/by-place.js';
import { OfferQueue } from './bitmap/offer-queue.js';
import { askedKindBit, OfferRows, wholeStride } from './bitmap/offer-rows.js';
import { PeerGroups } from './bitmap/peer-groups.js';
import { Shelves } from './bitmap/shelves.js';
import { none } from './bitmap/survivors.js';
import type { Candidate, CandidateIndex } from './candidate-index.js';
import { candidateOf } from './candidate-of.js';
import { checkOffer } from './checked-profile.js';
import { TopRanked } from './top-ranked.js';

/**
 * Meets the bitmaps of the zone that a need lies in, bounds the key of whoever is left from packed columns, and tests
 * and scores in full only until the best are known. Exact: it answers as the linear scan does.
 */
export class BitmapIndex implements CandidateIndex {
  private readonly shelves = new Shelves();
  private readonly rows = new OfferRows();
  private readonly offers: (OfferProfile | undefined)[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly freeRows: number[] = [];
  private readonly peers = new PeerGroups();
  private readonly queue = new OfferQueue(this.rows, this.peers, this.shelves);

  get size(): number {
    return this.rowOf.size;
  }

  upsert(offer: OfferProfile): boolean {
    checkOffer(offer);
    const known = this.rowOf.get(offer.offerId);
    const before = known === undefined ? undefined : this.offers[known];
    if (before && before.offerVersion > offer.offerVersion) return false;
    const row = known ?? this.freeRows.pop() ?? this.offers.length;
    if (before) this.shelves.remove(row, before);
    this.rowOf.set(offer.offerId, row);
    this.offers[row] = offer;
    const availability = compiledAfresh(offer.availability);
    this.rows.write(row, offer, availability);
    this.peers.write(row, offer);
    this.shelves.add(row, offer, availability);
    return true;
  }

  /**
   * Adds or replaces many offers at once: neighbours come to lie side by side, and room for all is made first.
   * @throws `profile-number-invalid` as `upsert` does
   */
  load(offers: readonly OfferProfile[]): void {
    this.rows.reserve(this.offers.length + offers.length);
    this.shelves.reserve(offers);
    for (const offer of byPlace(offers)) this.upsert(offer);
  }

  remove(offerId: string): boolean {
    const row = this.rowOf.get(offerId);
    if (row === undefined) return false;
    this.shelves.remove(row, this.offers[row]!);
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
    const { queue } = this;
    const { mode, engine } = terms;
    const inTime = new NeedInTime(need, terms);
    const needFactor = needFactorOf(inTime).factor;
    const best = new TopRanked<Candidate>(count, engine.tieStep);
    let least = count > 0 ? -Infinity : Infinity;
    const search = queue.begin(inTime, needFactor);
    let first = true;
    for (let row = queue.next(least, search); row !== none; row = queue.next(least, search)) {
      const pair = new Pair(this.offers[row]!, inTime);
      if (first && !isOpenToAnybody(pair)) break;
      first = false;
      if (!isOpenToOffer(pair)) continue;
      const score = scoreOf(pair, needFactor);
      if (!best.admits(keyOf(score, mode))) continue;
      const candidate = candidateOf(pair, score, queue.tieHash(row, search));
      if (!worth(candidate)) continue;
      best.add(candidate);
      const worst = best.worst;
      if (worst) least = orderOf(worst.key, worst.neverAsked, worst.tieHash, engine.tieStep);
    }
    return best.sorted();
  }
}
