import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { ListChange } from '@app/domain/matches';
import { CandidateLists } from '@app/domain/matches';
import { HeldList } from './held-list.js';

/**
 * This process's memory of the stored lists. Used only under the lock of all lists; there it is compared with the serials
 * of what was written since, so that neither another matcher nor a transaction that failed leaves it wrong.
 */
@Injectable()
export class HeldLists {
  private readonly held = new Map<string, HeldList>();
  private serial = 0;
  private lastWritten: readonly string[] = [];

  constructor(private readonly lists: CandidateLists) {}

  /** Forgets the lists that somebody else has written, and those of our own last writing if it was never committed. */
  async verify(tx: Transaction): Promise<void> {
    const written = await this.lists.writtenSince(tx, this.serial);
    for (const needId of this.lastWritten) if (written.get(needId) !== this.serial) this.held.delete(needId);
    for (const [needId, serial] of written) if (serial > this.serial) this.held.delete(needId);
    this.serial = Math.max(this.serial, ...written.values());
    this.lastWritten = [];
  }

  /** The lists of these needs; those not yet in memory are read. */
  async of(tx: Transaction, needIds: Iterable<string>): Promise<ReadonlyMap<string, HeldList>> {
    const wanted = [...new Set(needIds)];
    const unread = wanted.filter((needId) => !this.held.has(needId));
    for (const [needId, list] of await this.lists.stored(tx, unread))
      this.held.set(needId, new HeldList(list));
    return new Map(wanted.map((needId) => [needId, this.held.get(needId)!]));
  }

  /** Writes changes, and remembers them. */
  async write(tx: Transaction, changes: readonly ListChange[], engineVersion: string): Promise<void> {
    if (changes.length === 0) return;
    this.serial = await this.lists.write(tx, changes, engineVersion);
    this.lastWritten = changes.map(({ needId }) => needId);
    for (const change of changes) this.held.get(change.needId)?.apply(change);
  }

  /** A need that is over is looked at no more. */
  drop(needId: string): void {
    this.held.delete(needId);
  }
}
