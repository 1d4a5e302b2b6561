import type { Transaction } from '../events/index.js';

/**
 * What a person may do has changed (an address verified, a proof seen, a pause over): the published offers of the
 * account are compared with the open needs again.
 */
export abstract class Rematch {
  abstract offersOf(tx: Transaction, accountId: string): Promise<void>;
}
