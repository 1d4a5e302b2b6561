import type { Gate } from './gate.js';

/**
 * Every required skill is held; a certified one is in the profile only once its proof was seen.
 * A registered lawyer passes where one is asked; somebody who once studied law does not.
 */
export const skill: Gate = {
  code: 'skill',
  cases: {
    passes: { offer: { skills: ['lawyer'] }, need: { requiredSkills: ['lawyer'] } },
    fails: { offer: { skills: ['law-student'] }, need: { requiredSkills: ['lawyer'] } },
  },
  holds: ({ offer, need }) => need.requiredSkills.every((asked) => offer.skills.includes(asked)),
};
