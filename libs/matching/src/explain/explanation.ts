import type { Criterion, CriterionReason, NeedFactor } from '@app/contracts';
import type { CriterionInputs } from '../criteria/index.js';
import type { GateResult } from '../gates/index.js';
import type { MatchMode } from '../pair/index.js';

/** One of the six points of Q: `points` = weight × value. */
export interface ExplainedPoint {
  readonly criterion: Criterion;
  readonly value: number;
  readonly weight: number;
  readonly points: number;
  readonly reason: CriterionReason;
  readonly inputs: CriterionInputs;
}

/** The need factor N with its parts, what raised it, and the hours that were left; null for a flexible need. */
export interface ExplainedNeedFactor {
  readonly urgency: number;
  readonly coverage: number;
  readonly equity: number;
  readonly waiting: number;
  readonly factor: number;
  readonly reasons: readonly NeedFactor[];
  readonly hoursLeft: number | null;
}

/**
 * The wave in which the volunteer was asked: its number, and whether a place of it was kept for newcomers.
 * `runnerUpMargin`: how much more asking her was worth than asking the best of those left out; below 0 where variety or a
 * place for newcomers decided, null where nobody was left out. In a batch that person counts at her own price there.
 */
export interface ExplainedWave {
  readonly number: number;
  readonly size: number;
  readonly exploration: boolean;
  readonly runnerUpMargin: number | null;
  readonly batch?: ExplainedBatch;
}

/** The batch that chose this volunteer for this need, and her price there: what one more need would have had to bid. */
export interface ExplainedBatch {
  readonly id: string;
  readonly price: number;
}

/**
 * Why a pair got the score it has: codes and numbers only, stored as JSON with the match, computed again by the same
 * engine version from the same profiles. For coordinators; other readers get `reasonsForVolunteer` and
 * `reasonsForAssociation` of it, and nobody the gates but as `toldGates` tells them. `acceptanceBucket`: 0 the lowest; the estimate itself is told to nobody.
 */
export interface Explanation {
  readonly engineVersion: string;
  readonly mode: MatchMode;
  readonly gates: readonly GateResult[];
  readonly quality: number;
  readonly points: readonly ExplainedPoint[];
  readonly needFactor: ExplainedNeedFactor;
  readonly acceptanceBucket: number;
  readonly fit: number;
  readonly scarcityPrice: number;
  readonly lift: number;
  readonly wave?: ExplainedWave;
}
