import type { Criterion } from './kind-definition.js';

/** The six criteria of the score Q, in the order in which equal points are told. */
export const criteria = [
  'skills',
  'motivation',
  'schedule',
  'travel',
  'language',
  'continuity',
] as const satisfies readonly Criterion[];

/**
 * Why a criterion has its value: one code is kept with each of the six points. They speak of the offer and of
 * the session, never of the person helped. `flexible` says that the need has no sessions yet.
 */
export const criterionReasons = {
  skills: ['none-asked', 'required-held', 'useful-held'],
  motivation: ['ticked', 'neighbouring', 'anything-useful'],
  schedule: ['every-session', 'some-sessions', 'spare-time', 'flexible'],
  travel: ['close-by', 'within-limit', 'remote'],
  language: ['none-needed', 'at-level', 'above-level', 'related-accepted', 'helpful'],
  continuity: ['went-well-before', 'first-time', 'did-not-suit'],
} as const satisfies Record<Criterion, readonly string[]>;

export type CriterionReason<C extends Criterion = Criterion> = (typeof criterionReasons)[C][number];

/**
 * Why now: the parts of the need factor N that raise it (urgency, coverage, equity), and the scarcity of
 * speakers or of holders of a certified skill. A volunteer is told one at most.
 */
export const needFactors = [
  'declared-crisis',
  'starts-within-a-day',
  'starts-soon',
  'starts-this-week',
  'nobody-yet',
  'few-left',
  'few-speakers',
  'few-skilled',
  'less-served',
] as const;

export type NeedFactor = (typeof needFactors)[number];
