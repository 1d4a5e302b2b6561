import type { CriterionConstants } from '../engine-versions/index.js';
import type { Pair } from '../pair/index.js';
import type { CriterionRule } from './criterion.js';

/**
 * Skills that help, beyond the required ones that the gate asks.
 * Two useful skills of two held: 1; none of two: 0.6; none listed: 0.8.
 */
export const skillsCriterion: CriterionRule<'skills'> = {
  code: 'skills',
  value: ({ need, offer, terms }) => {
    let held = 0;
    for (const skill of need.usefulSkills) held += Number(offer.skills.includes(skill));
    return skillsValue(held, need.usefulSkills.length, terms.engine.criteria.skills);
  },
  reason: (pair) => {
    if (usefulHeld(pair).length > 0) return 'useful-held';
    return pair.need.requiredSkills.length > 0 ? 'required-held' : 'none-asked';
  },
  inputs: (pair) => ({ required: pair.need.requiredSkills, useful: usefulHeld(pair) }),
};

/** The value for so many useful skills held of those listed. */
export function skillsValue(
  held: number,
  listed: number,
  { required, useful, noneUseful }: CriterionConstants['skills'],
): number {
  return listed === 0 ? noneUseful : required + (useful * held) / listed;
}

function usefulHeld({ need, offer }: Pair): readonly string[] {
  return need.usefulSkills.filter((skill) => offer.skills.includes(skill));
}
