import type { Gate } from '../gate.js';

/**
 * Law students work only under a named professional, whom this engine cannot see yet: for now the volunteer is one.
 * A registered lawyer passes; a law student does not.
 */
export const namedProfessional: Gate = {
  code: 'named-professional',
  cases: { passes: { offer: { skills: ['lawyer'] } }, fails: { offer: { skills: ['law-student'] } } },
  holds: ({ offer }) => offer.skills.includes('lawyer'),
};
