import type { Transaction } from '../events/index.js';
import type { Link, LinkPurpose } from './link.js';

/** Rows of links, found by the hash of their secret. */
export abstract class LinkRepository {
  abstract insert(tx: Transaction, link: Link, secretHash: Uint8Array): Promise<void>;
  abstract find(tx: Transaction, secretHash: Uint8Array): Promise<Link | undefined>;
  /** The same, locked until the transaction ends. */
  abstract lock(tx: Transaction, secretHash: Uint8Array): Promise<Link | undefined>;
  abstract markUsed(tx: Transaction, linkId: string, at: Date): Promise<void>;
  abstract countSince(
    tx: Transaction,
    accountId: string,
    purposes: readonly LinkPurpose[],
    since: Date,
  ): Promise<number>;
}
