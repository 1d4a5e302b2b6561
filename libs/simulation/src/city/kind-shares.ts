import type { KindCode } from '@app/contracts';

/**
 * How often each kind is asked and offered: the shares of the city model, spread over the kinds that are open.
 * French .22, formalities .18, languages .10, mentoring .12, goods .18, outings .05; hosting and homework are closed.
 */
export const kindShares = [
  ['french-lessons', 0.14],
  ['conversation', 0.08],
  ['admin-help', 0.1],
  ['digital-help', 0.03],
  ['student-guidance', 0.02],
  ['accompaniment', 0.03],
  ['interpreting', 0.08],
  ['translation', 0.02],
  ['mentoring', 0.07],
  ['job-coaching', 0.05],
  ['goods-collection', 0.09],
  ['distribution', 0.06],
  ['moving-repairs', 0.03],
  ['sport-culture', 0.02],
  ['social-cafe', 0.02],
  ['event', 0.01],
] as const satisfies readonly (readonly [KindCode, number])[];

/** A kind that the city asks for. */
export type CityKind = (typeof kindShares)[number][0];
