import type { Gate } from './gate.js';

/** Offer and need in force. A published offer and need pass; a paused offer does not. */
export const active: Gate = {
  code: 'active',
  cases: { passes: {}, fails: { offer: { active: false } } },
  holds: ({ offer, need }) => offer.active && need.active,
};
