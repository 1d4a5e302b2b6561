import type { KindCode } from '@app/contracts';
import { firstFailedGate } from '../gates/index.js';
import { needFactorOf } from '../need-factor/index.js';
import type { MatchTerms } from '../pair/index.js';
import { NeedInTime, Pair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { keyOf, scoreOf } from '../score/index.js';
import type { Candidate, CandidateIndex } from './candidate-index.js';
import { candidateOf } from './candidate-of.js';
import { checkOffer } from './checked-profile.js';
import { scanColumns } from './column-scan.js';
import { kindBits, OfferColumns } from './offer-columns.js';
import { TopRanked } from './top-ranked.js';

/** Reads every row of every column that the need asks about, then tests the survivors exactly. Simple, and exact. */
export class LinearScanIndex implements CandidateIndex {
  private readonly columns = new OfferColumns();
  private readonly offers: (OfferProfile | undefined)[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly freeRows: number[] = [];

  get size(): number {
    return this.rowOf.size;
  }

  upsert(offer: OfferProfile): boolean {
    checkOffer(offer);
    const known = this.rowOf.get(offer.offerId);
    if (known !== undefined && this.offers[known]!.offerVersion > offer.offerVersion) return false;
    const row = known ?? this.freeRows.pop() ?? this.offers.length;
    this.rowOf.set(offer.offerId, row);
    this.offers[row] = offer;
    this.columns.write(row, offer);
    return true;
  }

  remove(offerId: string): boolean {
    const row = this.rowOf.get(offerId);
    if (row === undefined) return false;
    this.rowOf.delete(offerId);
    this.offers[row] = undefined;
    this.columns.clear(row);
    this.freeRows.push(row);
    return true;
  }

  offer(offerId: string): OfferProfile | undefined {
    const row = this.rowOf.get(offerId);
    return row === undefined ? undefined : this.offers[row];
  }

  *offersFor(kind: KindCode): Iterable<OfferProfile> {
    const { word, bit } = kindBits.get(kind)!;
    for (let row = 0; row < this.offers.length; row++) {
      if ((this.columns.pushKinds[word]![row]! & bit) !== 0) yield this.offers[row]!;
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
    const best = new TopRanked<Candidate>(count, terms.engine.tieStep);
    for (const row of scanColumns(this.columns, this.offers.length, inTime)) {
      const pair = new Pair(this.offers[row]!, inTime);
      if (firstFailedGate(pair) !== null) continue;
      const score = scoreOf(pair, needFactor);
      if (!best.admits(keyOf(score, terms.mode))) continue;
      const candidate = candidateOf(pair, score);
      if (worth(candidate)) best.add(candidate);
    }
    return best.sorted();
  }
}
