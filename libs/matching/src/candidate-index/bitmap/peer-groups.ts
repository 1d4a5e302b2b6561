import type { OfferProfile } from '../../profiles/index.js';
import type { AnswerRecord } from './shelves.js';
import { shelfCount, shelfOf } from './shelves.js';

const periodMs = 64 * 86_400_000;

/** What the offers of a group have in common; published from one instant until another. */
export interface Peers extends AnswerRecord {
  readonly publishedFromMs: number;
  readonly publishedUntilMs: number;
}

/**
 * The offers in groups of those who were asked and accepted as often, and were published within the same 64 days: what
 * most sets the estimates of two offers apart. A search bounds a group once for all of its offers.
 */
export class PeerGroups {
  /** The group of each row. */
  ofRow = new Int32Array(0);
  readonly groups: Peers[] = [];
  /** For each shelf, those of whom one is as good as any of its offers can be, whenever they were published. */
  readonly bestOf: readonly Peers[][] = Array.from({ length: shelfCount }, () => []);
  private readonly known = new Map<string, number>();

  write(row: number, { publishedAtMs, solicitation: { asks, accepts } }: OfferProfile): void {
    if (row >= this.ofRow.length) this.grow(Math.max(64, row + (row >> 2) + 1));
    const period = Math.floor(publishedAtMs / periodMs);
    const name = `${asks}/${accepts}/${period}`;
    this.ofRow[row] = this.known.get(name) ?? this.begin(name, { asks, accepts }, period * periodMs);
  }

  private begin(name: string, record: AnswerRecord, publishedFromMs: number): number {
    this.groups.push({ ...record, publishedFromMs, publishedUntilMs: publishedFromMs + periodMs });
    this.known.set(name, this.groups.length - 1);
    const best = this.bestOf[shelfOf(record)]!;
    if (!best.some((one) => isAsGood(one, record))) {
      const kept = best.filter((one) => !isAsGood(record, one));
      best.splice(0, best.length, ...kept, {
        ...record,
        publishedFromMs: -Infinity,
        publishedUntilMs: Infinity,
      });
    }
    return this.groups.length - 1;
  }

  private grow(rows: number): void {
    const { ofRow } = this;
    this.ofRow = new Int32Array(rows);
    this.ofRow.set(ofRow);
  }
}

/** Whether the estimate for one record is at least as high as for the other, whatever else is true. */
const isAsGood = (one: AnswerRecord, other: AnswerRecord): boolean =>
  one.asks <= other.asks && one.accepts >= other.accepts;
