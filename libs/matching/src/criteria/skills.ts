import type { Pair } from '../pair/index.js';
import type { CriterionRule } from './criterion.js';

/**
 * Skills that help, beyond the required ones that the gate asks.
 * Two useful skills of two held: 1; none of two: 0.6; none listed: 0.8.
 */
export const skillsCriterion: CriterionRule<'skills'> = {
  code: 'skills',
  value: (pair) => {
    const { required, useful, noneUseful } = pair.terms.engine.criteria.skills;
    const listed = pair.need.usefulSkills.length;
    return listed === 0 ? noneUseful : required + (useful * usefulHeld(pair).length) / listed;
  },
  reason: (pair) => {
    if (usefulHeld(pair).length > 0) return 'useful-held';
    return pair.need.requiredSkills.length > 0 ? 'required-held' : 'none-asked';
  },
  inputs: (pair) => ({ required: pair.need.requiredSkills, useful: usefulHeld(pair) }),
};

function usefulHeld({ need, offer }: Pair): readonly string[] {
  return need.usefulSkills.filter((skill) => offer.skills.includes(skill));
}
