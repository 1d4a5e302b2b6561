import type { Gate } from '../gate.js';

/**
 * Law students work only under a named professional: the one whom the association's authorisation of the year names,
 * without which it is not ready. A registered lawyer passes, a student at an authorised association too; a student at
 * one that is not does not.
 */
export const namedProfessional: Gate = {
  code: 'named-professional',
  cases: {
    passes: { need: { kind: 'legal-support' }, offer: { skills: ['law-student'] } },
    fails: { need: { kind: 'legal-support', associationReady: false }, offer: { skills: ['law-student'] } },
  },
  holds: ({ need, offer }) =>
    offer.skills.includes('lawyer') || (need.associationReady && offer.skills.includes('law-student')),
};
