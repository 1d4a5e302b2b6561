import type { OfferProfile } from '../../profiles/index.js';

const periodMs = 64 * 86_400_000;

/** What the offers of a group have in common. */
export interface Peers {
  readonly asks: number;
  readonly accepts: number;
  /** The period of 64 days in which all of them were published. */
  readonly publishedFromMs: number;
  readonly publishedUntilMs: number;
}

/**
 * The offers in groups of those who were asked and accepted as often, and published at about the same time: what most
 * sets the estimates of two offers apart. A search bounds a group once for all of its offers.
 */
export class PeerGroups {
  /** The group of each row. */
  ofRow = new Int32Array(0);
  readonly groups: Peers[] = [];
  private readonly known = new Map<string, number>();

  write(row: number, { publishedAtMs, solicitation: { asks, accepts } }: OfferProfile): void {
    if (row >= this.ofRow.length) this.grow(Math.max(64, row + (row >> 2) + 1));
    const period = Math.floor(publishedAtMs / periodMs);
    const name = `${asks}/${accepts}/${period}`;
    let group = this.known.get(name);
    if (group === undefined) {
      const publishedFromMs = period * periodMs;
      group = this.groups.push({
        asks,
        accepts,
        publishedFromMs,
        publishedUntilMs: publishedFromMs + periodMs,
      });
      this.known.set(name, --group);
    }
    this.ofRow[row] = group;
  }

  private grow(rows: number): void {
    const { ofRow } = this;
    this.ofRow = new Int32Array(rows);
    this.ofRow.set(ofRow);
  }
}
