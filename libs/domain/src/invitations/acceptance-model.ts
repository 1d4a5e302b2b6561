import type { Transaction } from '../events/index.js';
import type { RecordedAnswer } from './answer-facts.js';

/** A correction of the start values learned from answers: one number for each feature, in their order. */
export interface LearnedAcceptance {
  readonly modelId: string;
  readonly features: readonly string[];
  readonly coefficients: readonly number[];
}

/** Why a fit may be used or not. */
export type LearningVerdict = 'usable' | 'too-few-answers' | 'not-calibrated' | 'not-better';

/**
 * How a fit does on answers that it had not seen: the mean gap between promised and kept chances (0 is perfect), and the
 * Brier scores of the fit and of the start values, lower is better. Null without answers.
 */
export interface LearningMetrics {
  readonly answers: number;
  readonly accepted: number;
  readonly calibrationError: number | null;
  readonly brier: number | null;
  readonly priorBrier: number | null;
}

/** One night's fit, kept whether it may be used or not. */
export interface FittedModel extends LearnedAcceptance {
  readonly territory: string;
  readonly engineVersion: string;
  readonly fittedAt: Date;
  readonly verdict: LearningVerdict;
  readonly metrics: LearningMetrics;
}

/** Recorded answers and what was learned from them. */
export abstract class AcceptanceModels {
  /** The latest answers of a territory, at most so many. */
  abstract answers(tx: Transaction, territory: string, most: number): Promise<readonly RecordedAnswer[]>;
  abstract insert(tx: Transaction, model: FittedModel): Promise<void>;
  /** The latest fit of a territory and engine if it may be used; an hour late at most. */
  abstract usable(
    tx: Transaction,
    territory: string,
    engineVersion: string,
  ): Promise<LearnedAcceptance | undefined>;
}
