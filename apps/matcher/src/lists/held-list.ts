import type { ListChange, StoredList } from '@app/domain/matches';
import type { NeedProfile } from '@app/domain/profiles';
import type { Reserve } from '@app/matching';
import { textHash } from '@app/matching';

/** A search that was made for a need, and what it was made from. */
export interface Search {
  readonly reserve: Reserve;
  readonly need: NeedProfile;
  readonly sessionsLeft: number;
  readonly madeAtMs: number;
  /** Up to where the touched offers have been held against it. */
  readonly position: number;
}

interface HeldLine {
  readonly score: number;
  readonly fit: number;
  /** Hash of the reasons, once this process has written them. */
  readonly reasons?: number;
}

/** Below this share of the lowest stored score a newcomer cannot belong on the list, whatever the hours have moved since. */
const slack = { searched: 0.95, unsearched: 0.8 };

/** Scores and fits of two computations that are the same but for their binary digits. */
export const alike = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** What a process remembers of the list of one need: the lines as PostgreSQL has them, and the best of its last search. */
export class HeldList {
  readonly lines: Map<string, HeldLine>;
  search: Search | undefined;
  needFactor: number | null;

  constructor({ lines, needFactor }: StoredList) {
    this.lines = new Map(lines.map(({ offerId, score, fit }) => [offerId, { score, fit }]));
    this.needFactor = needFactor;
  }

  /** Whether an offer with this score may belong among the best `keep`: false spares looking at the list. */
  mayTake(score: number, keep: number): boolean {
    if (this.lines.size < keep) return true;
    let lowest = Infinity;
    for (const line of this.lines.values()) lowest = Math.min(lowest, line.score);
    return score > lowest * (this.search ? slack.searched : slack.unsearched);
  }

  /** Notes what was written. */
  apply({ needFactor, leaving, writing }: ListChange): void {
    for (const offerId of leaving) this.lines.delete(offerId);
    for (const { offerId, score, fit, explanation } of writing) {
      this.lines.set(offerId, { score, fit, reasons: reasonsHash(explanation) });
    }
    this.needFactor = needFactor;
  }
}

/** Two explanations with the same points tell their readers the same. */
export function reasonsHash(explanation: object): number {
  return textHash(JSON.stringify('points' in explanation ? explanation.points : explanation));
}
