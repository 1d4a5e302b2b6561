import type { Past, PastAsking } from '@app/domain/history';
import { tieHash } from '@app/matching';

const usualDelayMs = 6 * 3_600_000;

/** What somebody asked at this moment answers, and how long after; null when the invitation runs out. */
export interface Answer {
  readonly answer: 'yes' | 'no' | null;
  readonly afterMs: number;
}

/**
 * The answers of everybody to every need, the same whichever engine asks: the recorded one where the pair was asked,
 * else a yes as often as the estimate of the present engine says, after the usual time, else silence.
 */
export class Answers {
  private readonly recorded: ReadonlyMap<string, PastAsking>;
  private readonly usualMs: number;

  constructor({ askings }: Past) {
    this.recorded = new Map(askings.map((asking) => [pairKey(asking.needId, asking.offerId), asking]));
    const delays = askings
      .filter(({ answer }) => answer !== null)
      .map(({ askedAtMs, closedAtMs }) => (closedAtMs ?? askedAtMs) - askedAtMs)
      .toSorted((a, b) => a - b);
    this.usualMs = delays[Math.floor(delays.length / 2)] ?? usualDelayMs;
  }

  of(needId: string, offerId: string, estimate: number): Answer {
    const known = this.recorded.get(pairKey(needId, offerId));
    if (known && known.closedAtMs !== null) {
      return { answer: known.answer, afterMs: known.closedAtMs - known.askedAtMs };
    }
    const drawn = tieHash(`answer/${needId}`, offerId) / 2 ** 32;
    return drawn < estimate ? { answer: 'yes', afterMs: this.usualMs } : { answer: null, afterMs: Infinity };
  }
}

/** One need and one offer, as a key. */
export const pairKey = (needId: string, offerId: string): string => `${needId}/${offerId}`;
