import type { KindCode } from '@app/contracts';
import type { MatchMode, MatchTerms } from '../pair/index.js';
import { promisedAfterMs } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { kindsAsked, kindsListed } from './bitmap/attributes.js';
import { BoundQueue, orderOf } from './bitmap/bound-queue.js';
import { NeedKeyBound } from './bitmap/need-key-bound.js';
import { NeedRows } from './bitmap/need-rows.js';
import { failed, NeedSearch } from './bitmap/need-search.js';
import type { FittingNeed } from './needs-of.js';
import { fittingNeed } from './needs-of.js';
import { checkNeed } from './checked-profile.js';
import { RowLists } from './row-lists.js';
import { TopRanked } from './top-ranked.js';

/** The open needs, held in memory by kind to answer "which may fit this offer" at once. Derived, as the offers are. */
export class NeedIndex {
  private readonly rows = new NeedRows();
  private readonly needs: (NeedProfile | undefined)[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly ofKind = new RowLists<KindCode>();
  private readonly freeRows: number[] = [];
  private readonly queue = new BoundQueue();

  get size(): number {
    return this.rowOf.size;
  }

  /** Every need, in no order. */
  *[Symbol.iterator](): Iterator<NeedProfile> {
    for (const row of this.rowOf.values()) yield this.needs[row]!;
  }

  /** A need as it was put in; the same object until it is put in again. */
  need(needId: string): NeedProfile | undefined {
    const row = this.rowOf.get(needId);
    return row === undefined ? undefined : this.needs[row];
  }

  /** Adds or replaces a need. @throws `profile-number-invalid` */
  upsert(need: NeedProfile): void {
    checkNeed(need);
    this.remove(need.needId);
    const row = this.freeRows.pop() ?? this.needs.length;
    this.rowOf.set(need.needId, row);
    this.needs[row] = need;
    this.rows.write(row, need, -Infinity);
    this.ofKind.add(need.kind, row);
  }

  remove(needId: string): boolean {
    const row = this.rowOf.get(needId);
    if (row === undefined) return false;
    this.ofKind.remove(this.needs[row]!.kind, row);
    this.rowOf.delete(needId);
    this.needs[row] = undefined;
    this.freeRows.push(row);
    return true;
  }

  /**
   * The needs whose gates the offer may all pass, in no order: whoever is left out fails one for certain, whoever is
   * given is still to be tested. `afterMs`: only sessions after it count, as `promisedAfterMs` says. An offer that is
   * not in force, or has no room for another mission, fits none.
   */
  mayFit(offer: OfferProfile, mode: MatchMode, afterMs: number): readonly NeedProfile[] {
    const fitting: NeedProfile[] = [];
    this.scan(offer, mode, afterMs, (row) => fitting.push(this.needs[row]!));
    return fitting;
  }

  /**
   * The best `count` needs for an offer, best first, as `needsOf` finds them among all: by the bounds of their keys,
   * tested and scored in full only until nobody left can be among the best. `worth` leaves out whom the caller has no
   * use for before they are counted.
   */
  bestFor(
    offer: OfferProfile,
    count: number,
    terms: MatchTerms,
    worth: (need: NeedProfile) => boolean = () => true,
  ): readonly FittingNeed[] {
    const { queue } = this;
    const { tieStep } = terms.engine;
    const bound = new NeedKeyBound(this.rows, offer, terms);
    queue.clear();
    let kind: KindCode | undefined;
    this.scan(offer, terms.mode, promisedAfterMs(terms), (row, covered, ofKind) => {
      if (kind !== ofKind) bound.begin((kind = ofKind));
      queue.push(orderOf(bound.of(row, covered), false, 0, tieStep), row);
    });
    const best = new TopRanked<FittingNeed>(count, tieStep);
    let least = count > 0 ? -Infinity : Infinity;
    while (queue.nextOrder > -Infinity && queue.nextOrder >= least) {
      const need = this.needs[queue.take()]!;
      const fitting = worth(need) ? fittingNeed(offer, need, terms) : undefined;
      if (fitting) best.add(fitting);
      const { worst } = best;
      if (worst) least = orderOf(worst.key, false, worst.tieHash, tieStep);
    }
    return best.sorted();
  }

  private scan(
    offer: OfferProfile,
    mode: MatchMode,
    afterMs: number,
    found: (row: number, covered: number, kind: KindCode) => void,
  ): void {
    if (!offer.active || !offer.consented) return;
    if (mode !== 'answer' && offer.load.concurrent >= offer.load.maxConcurrent) return;
    const { rows, needs } = this;
    const search = new NeedSearch(offer, afterMs);
    for (const kind of new Set(mode === 'push' ? kindsAsked(offer) : kindsListed(offer))) {
      const list = this.ofKind.of(kind);
      for (let i = 0; i < (list?.count ?? 0); i++) {
        const row = list!.rows[i]!;
        if (!search.reaches(rows, row)) continue;
        if (search.isStale(rows, row)) rows.write(row, needs[row]!, afterMs);
        const covered = search.covered(rows, row);
        if (covered === failed) continue;
        if (rows.asksLanguage(row) && !search.speaks(needs[row]!)) continue;
        found(row, covered, kind);
      }
    }
  }
}
