import { Randomness } from '@app/domain/events';

/**
 * Randomness that comes back with its seed: an audit of the same facts says the same.
 * @source mulberry32, Tommy Ettinger, public domain
 */
export class SeededRandomness extends Randomness {
  private state: number;

  constructor(seed: number) {
    super();
    this.state = seed | 0;
  }

  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
