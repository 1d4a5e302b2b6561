import { randomBytes } from 'node:crypto';
import { Randomness } from '@app/domain/events';

/** The machine's randomness, with the 53 bits that a fraction can hold. */
export class SystemRandomness extends Randomness {
  fraction(): number {
    return Number(randomBytes(8).readBigUInt64BE() >> 11n) / 2 ** 53;
  }
}
