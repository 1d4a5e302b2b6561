import type { Gate } from './gate.js';

/**
 * The offer wants this kind: ticked, or "anything useful" for a kind that takes time. A neighbouring kind passes in
 * lists and when the volunteer comes herself. French lessons ticked pass; conversation alone is never asked for them.
 */
export const kindTicked: Gate = {
  code: 'kind-ticked',
  cases: {
    passes: { offer: { kinds: ['french-lessons'] } },
    fails: { offer: { kinds: ['conversation'] }, mode: 'push' },
  },
  holds: ({ motivation, offer, inTime, terms }) =>
    motivation === 'neighbouring'
      ? terms.mode !== 'push' || (offer.anythingUseful && inTime.kind.resources.includes('time'))
      : motivation !== undefined,
};
