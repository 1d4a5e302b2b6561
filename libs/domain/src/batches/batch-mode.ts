import type { Transaction } from '../events/index.js';
import type { Territory } from '../territories/index.js';
import type { BatchRepository } from './batch-repository.js';

/** How batches work in a territory now. */
export class BatchModes {
  constructor(private readonly batches: BatchRepository) {}

  /**
   * Whether batches ask by themselves: set so, and enough answers are recorded. Set so with 499 answers of 500: not
   * yet, they only show what they would do.
   */
  async askByThemselves(tx: Transaction, territory: Territory): Promise<boolean> {
    return territory.settings.batch === 'apply' && (await this.answersLacking(tx, territory)) === 0;
  }

  /** How many recorded answers are lacking before any batch may ask; 0 when there are enough. */
  async answersLacking(tx: Transaction, { code, settings }: Territory): Promise<number> {
    const needed = settings.batchAnswersNeeded;
    return needed - (await this.batches.answersOf(tx, code, needed));
  }
}
