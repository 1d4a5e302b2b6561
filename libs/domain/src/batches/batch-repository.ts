import type { Transaction } from '../events/index.js';
import type { Batch, BatchPair, BatchResult } from './batch.js';

/** Batches with their plans, and the row by which the clock of a territory finds it. */
export abstract class BatchRepository {
  abstract insert(tx: Transaction, batch: Batch): Promise<void>;
  /** Nobody else plans or applies it until the transaction ends. Undefined where there is none. */
  abstract lock(tx: Transaction, batchId: string): Promise<Batch | undefined>;
  /** What every later change is compared with; to be read before the first offer and need of a plan. */
  abstract present(tx: Transaction): Promise<string>;
  abstract savePlan(
    tx: Transaction,
    batchId: string,
    plan: BatchResult,
    present: string,
    at: Date,
  ): Promise<void>;
  abstract markApplied(tx: Transaction, batchId: string, at: Date): Promise<void>;
  abstract markFailed(tx: Transaction, batchId: string): Promise<void>;
  /** Removes the batches of a territory that were begun before and never applied, with their plans. */
  abstract forgetUnapplied(tx: Transaction, territory: string, before: Date): Promise<void>;
  /** Whether a need of the plan, or a volunteer whom it chose, was touched since it was made. */
  abstract isStale(tx: Transaction, batchId: string): Promise<boolean>;
  /** The needs for which the batch chose somebody, in the order of their ids. */
  abstract chosenNeeds(tx: Transaction, batchId: string): Promise<readonly string[]>;
  abstract chosenFor(tx: Transaction, batchId: string, needId: string): Promise<readonly BatchPair[]>;
  /** How many invitations of a territory were answered, counted no further than `most`. */
  abstract answersOf(tx: Transaction, territory: string, most: number): Promise<number>;
  /** The subject of the clock of a territory: the same for ever. */
  abstract scheduleOf(tx: Transaction, territory: string): Promise<string>;
  /** The territory of such a subject; undefined where there is none. */
  abstract territoryOf(tx: Transaction, scheduleId: string): Promise<string | undefined>;
}
