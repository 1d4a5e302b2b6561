import type { Gate } from './gate.js';

/** The volunteer agreed to be contacted. An offer she published passes; one imported without her word does not. */
export const consent: Gate = {
  code: 'consent',
  cases: { passes: { offer: { consented: true } }, fails: { offer: { consented: false } } },
  holds: ({ offer }) => offer.consented,
};
