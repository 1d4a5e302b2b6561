import type { KindCode } from '@app/contracts';
import type { MatchMode } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { kindsAsked, kindsListed } from './bitmap/attributes.js';
import { NeedRows } from './bitmap/need-rows.js';
import { NeedSearch } from './bitmap/need-search.js';
import { RowLists } from './row-lists.js';

/** The open needs, held in memory by kind to answer "which may fit this offer" at once. Derived, as the offers are. */
export class NeedIndex {
  private readonly rows = new NeedRows();
  private readonly needs: (NeedProfile | undefined)[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly ofKind = new RowLists<KindCode>();
  private readonly freeRows: number[] = [];

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

  /** Adds or replaces a need. */
  upsert(need: NeedProfile): void {
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
   * given is still to be tested. `afterMs`: only sessions after it count, as `promisedAfterMs` says. An offer that is not in force, or has no room for another mission, fits none.
   */
  mayFit(offer: OfferProfile, mode: MatchMode, afterMs: number): readonly NeedProfile[] {
    if (!offer.active || !offer.consented) return [];
    if (mode !== 'answer' && offer.load.concurrent >= offer.load.maxConcurrent) return [];
    const search = new NeedSearch(offer, afterMs);
    const fitting: NeedProfile[] = [];
    const kinds = mode === 'push' ? kindsAsked(offer) : kindsListed(offer);
    for (const kind of new Set(kinds)) {
      const list = this.ofKind.of(kind);
      for (let i = 0; i < (list?.count ?? 0); i++) {
        const row = list!.rows[i]!;
        if (search.isStale(this.rows, row)) this.rows.write(row, this.needs[row]!, afterMs);
        if (search.mayFit(this.rows, row) && search.speaks(this.needs[row]!)) fitting.push(this.needs[row]!);
      }
    }
    return fitting;
  }
}
