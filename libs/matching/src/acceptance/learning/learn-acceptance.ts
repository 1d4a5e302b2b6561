import type { LearningMetrics, LearningVerdict, RecordedAnswer } from '@app/domain/invitations';
import { textHash } from '../../candidate-index/ranking.js';
import type { EngineVersion } from '../../engine-versions/index.js';
import { startAcceptance } from '../acceptance.js';
import type { Forecast } from './calibration.js';
import { brierScore, calibrationError } from './calibration.js';
import { acceptanceFeatures, logOddsOf, writeFeatures } from './features.js';
import type { LogisticData } from './fit-logistic.js';
import { fitLogistic, logOddsOfRow } from './fit-logistic.js';
import { acceptanceFactsOf } from './recorded-facts.js';

/** What a fit must reach before it may be used. */
export const learningGates = {
  fewestAnswers: 500,
  calibrationError: 0.03,
  /** One answer of ten is held out. */
  heldOutOneOf: 10,
  /** Holds each coefficient to the start values as long as few answers speak against them. */
  ridge: 4,
  /** No single answer counts for more than so many, however unlikely it was to be asked for. */
  heaviestAnswer: 20,
} as const;

/** What was learned, whether it may be used, and how it did. `coefficients` in the order of `acceptanceFeatures`. */
export interface LearningOutcome {
  readonly verdict: LearningVerdict;
  readonly coefficients: readonly number[];
  readonly metrics: LearningMetrics;
}

/**
 * Learns from recorded answers how to correct the start values of an engine. Each answer weighs the inverse of the chance
 * that it was asked for. One of ten is held out in turn, by a hash of its id, so that every answer judges a fit that had
 * not seen it; the coefficients come from all. The same answers in any order give the same outcome.
 */
export function learnAcceptance(answers: readonly RecordedAnswer[], engine: EngineVersion): LearningOutcome {
  const { fewestAnswers, heldOutOneOf, ridge } = learningGates;
  const sorted = answers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const accepted = sorted.filter(({ yes }) => yes).length;
  const counted = { answers: sorted.length, accepted };
  if (sorted.length < fewestAnswers) {
    const metrics = { ...counted, calibrationError: null, brier: null, priorBrier: null };
    return { verdict: 'too-few-answers', coefficients: acceptanceFeatures.map(() => 0), metrics };
  }
  const data = dataOf(sorted, engine);
  const folds = sorted.map(({ id }) => textHash(id) % heldOutOneOf);
  const forecasts: Forecast[] = [];
  const starts: Forecast[] = [];
  for (let fold = 0; fold < heldOutOneOf; fold++) {
    const fit = fitLogistic(data, ridge, (row) => folds[row] !== fold);
    sorted.forEach(({ yes }, row) => {
      if (folds[row] !== fold) return;
      const weight = data.weights[row]!;
      forecasts.push({ chance: chanceOf(logOddsOfRow(data, row, fit)), yes, weight });
      starts.push({ chance: chanceOf(data.offsets[row]!), yes, weight });
    });
  }
  const metrics = {
    ...counted,
    calibrationError: calibrationError(forecasts),
    brier: brierScore(forecasts),
    priorBrier: brierScore(starts),
  };
  return { verdict: verdictOn(metrics), coefficients: [...fitLogistic(data, ridge)], metrics };
}

function verdictOn(metrics: {
  readonly calibrationError: number;
  readonly brier: number;
  readonly priorBrier: number;
}): LearningVerdict {
  // Written so that a number that is none fails.
  if (!(metrics.calibrationError <= learningGates.calibrationError)) return 'not-calibrated';
  return metrics.brier < metrics.priorBrier ? 'usable' : 'not-better';
}

function dataOf(answers: readonly RecordedAnswer[], engine: EngineVersion): LogisticData {
  const width = acceptanceFeatures.length;
  const rows = new Float64Array(answers.length * width);
  answers.forEach(({ facts }, row) => writeFeatures(facts, rows.subarray(row * width, (row + 1) * width)));
  const raw = answers.map(({ propensity }) => Math.min(learningGates.heaviestAnswer, 1 / propensity));
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return {
    width,
    rows,
    offsets: Float64Array.from(answers, ({ facts }) =>
      logOddsOf(startAcceptance(acceptanceFactsOf(facts, engine))),
    ),
    yes: Uint8Array.from(answers, ({ yes }) => Number(yes)),
    weights: Float64Array.from(raw, (weight) => weight / mean),
  };
}

const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
