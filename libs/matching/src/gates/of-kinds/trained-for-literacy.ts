import type { Gate } from '../gate.js';

/**
 * Learners who never went to school are taught by somebody trained for it. A trained volunteer, or a group at a
 * level of the framework, passes; an untrained one for a literacy group does not.
 */
export const trainedForLiteracy: Gate = {
  code: 'trained-for-literacy',
  cases: {
    passes: { need: { literacy: true }, offer: { skills: ['trained-for-literacy'] } },
    fails: { need: { literacy: true }, offer: { skills: [] } },
  },
  holds: ({ need, offer }) => !need.literacy || offer.skills.includes('trained-for-literacy'),
};
