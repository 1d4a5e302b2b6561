import type { ListLine } from './list-line.js';
import { compareLines } from './list-line.js';

/**
 * The best offers of one need, more than its list shows, so that whoever leaves is replaced without a new search. It
 * knows the best score that may have been left out, its entry threshold: at or below it an offer changes nothing.
 */
export class Reserve {
  private readonly lines: ListLine[];
  private threshold: number;

  /** `best`: the best `room` lines of the need, best first; fewer when there are no more. */
  constructor(
    best: readonly ListLine[],
    private readonly room: number,
  ) {
    this.lines = [...best];
    this.threshold = best.length < room ? -Infinity : (best.at(-1)?.score ?? -Infinity);
  }

  /** Says where an offer stands now; undefined: it fits no more. */
  place(offerId: string, line: ListLine | undefined): void {
    const known = this.lines.findIndex((one) => one.offerId === offerId);
    if (known >= 0) this.lines.splice(known, 1);
    if (!line || line.score <= this.threshold) return;
    const worse = this.lines.findIndex((one) => compareLines(line, one) < 0);
    this.lines.splice(worse < 0 ? this.lines.length : worse, 0, line);
    if (this.lines.length > this.room) this.threshold = this.lines.pop()!.score;
  }

  /** The best `count`, best first; undefined when so many left that somebody who was left out may be among them. */
  top(count: number): readonly ListLine[] | undefined {
    if (this.lines.length < count && this.threshold > -Infinity) return undefined;
    return this.lines.slice(0, count);
  }
}
