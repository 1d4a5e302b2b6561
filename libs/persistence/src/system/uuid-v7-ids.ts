import { randomBytes } from 'node:crypto';
import { Ids } from '@app/domain/events';

/**
 * Time-ordered UUIDs, so that new rows land at the end of their index. The twelve bits after the milliseconds
 * count, so ids of one process are in strict order.
 * @source RFC 9562, section 5.7 and method 1 of section 6.2
 */
export class UuidV7Ids extends Ids {
  private lastMs = 0;
  private count = 0;

  next(): string {
    const now = Date.now();
    if (now > this.lastMs) {
      this.lastMs = now;
      this.count = 0;
    } else if (++this.count > 0xfff) {
      this.lastMs += 1;
      this.count = 0;
    }
    const tail = randomBytes(8);
    tail[0] = 0x80 | (tail.readUInt8(0) & 0x3f);
    const time = this.lastMs.toString(16).padStart(12, '0');
    const hex = `${time}7${this.count.toString(16).padStart(3, '0')}${tail.toString('hex')}`;
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
