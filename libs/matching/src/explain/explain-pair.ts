import { criteria } from '@app/contracts';
import { acceptanceBucket } from '../acceptance/index.js';
import { criterionRules } from '../criteria/index.js';
import type { GateResult } from '../gates/index.js';
import { evaluatePair } from '../gates/index.js';
import { needFactorOf, whyNow } from '../need-factor/index.js';
import type { Pair } from '../pair/index.js';
import type { Score } from '../score/index.js';
import { scoreOf } from '../score/index.js';
import type { ExplainedPoint, ExplainedWave, Explanation } from './explanation.js';

/** The explanation of a pair; gates and score may be given when they are known already. */
export function explainPair(
  pair: Pair,
  gates: readonly GateResult[] = evaluatePair(pair),
  score: Score = scoreOf(pair),
): Explanation {
  const { engine, mode } = pair.terms;
  const { hoursLeft } = pair.inTime;
  return {
    engineVersion: engine.name,
    mode,
    gates,
    quality: score.quality,
    points: pointsOf(pair),
    needFactor: {
      ...needFactorOf(pair.inTime),
      reasons: whyNow(pair.inTime),
      hoursLeft: Number.isFinite(hoursLeft) ? Math.floor(hoursLeft) : null,
    },
    acceptanceBucket: acceptanceBucket(score.acceptance, engine.acceptance.buckets),
    fit: score.fit,
    scarcityPrice: score.scarcityPrice,
    lift: score.lift,
  };
}

/** The explanation of a pair whose volunteer was asked in a wave. */
export function inWave(explanation: Explanation, wave: ExplainedWave): Explanation {
  return { ...explanation, wave };
}

/** The six points, in the order of the catalogue; they sum to Q. */
function pointsOf(pair: Pair): readonly ExplainedPoint[] {
  const weights = pair.terms.engine.weights[pair.need.kind];
  return criteria.map((criterion) => {
    const rule = criterionRules[criterion];
    const value = rule.value(pair);
    const weight = weights[criterion];
    return {
      criterion,
      value,
      weight,
      points: weight * value,
      reason: rule.reason(pair),
      inputs: rule.inputs(pair),
    };
  });
}
