import type { CriterionRule } from './criterion.js';

/** How much the volunteer wants this kind. Ticked: 1; a neighbouring kind: 0.6; anything useful: 0.3. */
export const motivationCriterion: CriterionRule<'motivation'> = {
  code: 'motivation',
  value: ({ motivation, terms }) => {
    const { ticked, neighbouring, anythingUseful } = terms.engine.criteria.motivation;
    if (motivation === 'ticked') return ticked;
    if (motivation === 'neighbouring') return neighbouring;
    return motivation === 'anything-useful' ? anythingUseful : 0;
  },
  reason: ({ motivation }) => motivation ?? 'anything-useful',
  inputs: ({ need }) => ({ kind: need.kind }),
};
