import type { Gate } from './gate.js';

/**
 * The site offers every practical arrangement that the volunteer asks for. No wish passes; step-free asked of a
 * site that does not say it is does not.
 */
export const access: Gate = {
  code: 'access',
  cases: {
    passes: { offer: { accessNeeds: ['step-free'] }, need: { accessOffered: ['step-free'] } },
    fails: { offer: { accessNeeds: ['step-free'] } },
  },
  holds: ({ offer, need }) => offer.accessNeeds.every((asked) => need.accessOffered.includes(asked)),
};
