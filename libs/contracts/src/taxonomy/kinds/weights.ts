import type { Weights } from '../kind-definition.js';

/** What most kinds weigh. */
export const usualWeights = {
  skills: 0.25,
  motivation: 0.2,
  schedule: 0.2,
  travel: 0.15,
  language: 0.1,
  continuity: 0.1,
} as const satisfies Weights;

/** Many hands at a given hour: being there counts, and living near; expertise hardly does. */
export const shiftWeights = {
  skills: 0.05,
  motivation: 0.25,
  schedule: 0.3,
  travel: 0.25,
  language: 0.05,
  continuity: 0.1,
} as const satisfies Weights;

/** Expert work: the skill comes first, and a longer way is worth it. */
export const expertWeights = {
  skills: 0.4,
  motivation: 0.2,
  schedule: 0.15,
  travel: 0.05,
  language: 0.1,
  continuity: 0.1,
} as const satisfies Weights;

/** Months with the same person: wanting it and staying count more than expertise. */
export const companionWeights = {
  skills: 0.15,
  motivation: 0.3,
  schedule: 0.2,
  travel: 0.1,
  language: 0.1,
  continuity: 0.15,
} as const satisfies Weights;
