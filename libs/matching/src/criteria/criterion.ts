import type { Criterion, CriterionReason } from '@app/contracts';
import type { Pair } from '../pair/index.js';

/** What a point rests on, for readers: codes and numbers of the offer and the session, never of the person helped. */
export type CriterionInputs = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/**
 * A soft measure of a pair that passes its gates.
 * `value`: in [0, 1], 1 the best; never lower for a better input. `reason` and `inputs` say why.
 */
export interface CriterionRule<C extends Criterion = Criterion> {
  readonly code: C;
  value(this: void, pair: Pair): number;
  reason(this: void, pair: Pair): CriterionReason<C>;
  inputs(this: void, pair: Pair): CriterionInputs;
}
