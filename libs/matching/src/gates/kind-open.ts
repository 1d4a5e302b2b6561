import type { Gate } from './gate.js';

/**
 * The catalogue and the territory let this kind be matched. Conversation where the territory opened it passes;
 * a kind that still waits for its safeguards does not, whatever the territory says.
 */
export const kindOpen: Gate = {
  code: 'kind-open',
  cases: { passes: {}, fails: { need: { kindOpen: false } } },
  holds: ({ need, inTime }) => need.kindOpen && inTime.kind.opening === 'open',
};
