import type { PolicyName } from '../policies/policy.js';

/** What came of a run, need by need; a tick of −1 means never. */
export interface Outcome {
  readonly policy: PolicyName | 'clairvoyant';
  /** Places filled for good, and those of them whose volunteers came. */
  readonly filled: Int32Array;
  readonly attended: Int32Array;
  readonly firstYesTick: Int32Array;
  /** Who filled what: volunteer and need of every filled place. */
  readonly fills: readonly (readonly [volunteer: number, need: number])[];
  readonly pushes: number;
  readonly optOuts: number;
  readonly cameTooLate: number;
  /** For each volunteer, the half days in which she was asked or shown something that fits. */
  readonly proposedTicks: readonly (readonly number[])[];
}
