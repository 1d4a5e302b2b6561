import type { Criterion } from '@app/contracts';
import { criteria } from '@app/contracts';
import type { Pair } from '../pair/index.js';
import { continuityCriterion } from './continuity.js';
import type { CriterionRule } from './criterion.js';
import { languageCriterion } from './language.js';
import { motivationCriterion } from './motivation.js';
import { scheduleCriterion } from './schedule.js';
import { skillsCriterion } from './skills.js';
import { travelCriterion } from './travel.js';

/** The rule behind each criterion of the score. */
export const criterionRules: Readonly<{ [C in Criterion]: CriterionRule<C> }> = {
  skills: skillsCriterion,
  motivation: motivationCriterion,
  schedule: scheduleCriterion,
  travel: travelCriterion,
  language: languageCriterion,
  continuity: continuityCriterion,
};

/** Q: the fit of a pair, in [0, 1]; the sum of each criterion's weight for the kind times its value. */
export function qualityOf(pair: Pair): number {
  const weights = pair.terms.engine.weights[pair.need.kind];
  let quality = 0;
  for (const criterion of criteria) quality += weights[criterion] * criterionRules[criterion].value(pair);
  return quality;
}
