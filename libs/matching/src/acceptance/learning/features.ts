import type { KindCode } from '@app/contracts';
import { kindCodes } from '@app/contracts';
import type { AnswerFacts } from '@app/domain/invitations';

/**
 * Each measured feature, kept within [0, 1]. One for each fact of the whitelist; the only channel, mail, is in the
 * constant.
 */
const measures = {
  constant: () => 1,
  skills: ({ skills }) => skills,
  motivation: ({ motivation }) => motivation,
  schedule: ({ schedule }) => schedule,
  travel: ({ travel }) => travel,
  language: ({ language }) => language,
  continuity: ({ continuity }) => continuity,
  km: ({ km }) => km / 10,
  'days-since-offer': ({ daysSinceOffer }) => daysSinceOffer / 240,
  'lead-time': ({ leadHours }) => (leadHours === null ? 0 : Math.log1p(Math.max(0, leadHours) / 24) / 4),
  'no-date': ({ leadHours }) => Number(leadHours === null),
  weekend: ({ weekday }) => Number(weekday !== null && weekday >= 6),
  morning: ({ hour }) => Number(hour !== null && hour < 12),
  evening: ({ hour }) => Number(hour !== null && hour >= 18),
  'accepted-share': ({ accepts, asks }) => accepts / (asks + 2),
  'times-asked': ({ asks }) => Math.log1p(asks) / 3,
  // Whether people recover from a question left open sooner or later than the start value says, which it says in 5 days.
  'unanswered-lately': ({ daysSinceUnanswered }) =>
    daysSinceUnanswered === null ? 0 : Math.exp(-daysSinceUnanswered / 5),
} as const satisfies Record<string, (facts: AnswerFacts) => number>;

const measured = Object.values(measures).map(
  (measure: (facts: AnswerFacts) => number) => (facts: AnswerFacts) =>
    Math.min(1, Math.max(0, measure(facts))),
);
const kindPlace = new Map<KindCode, number>(kindCodes.map((kind, i) => [kind, measured.length + i]));

/** The names of the features, in the order of their coefficients: the constant, what is measured, and each kind. */
export const acceptanceFeatures: readonly string[] = [
  ...Object.keys(measures),
  ...kindCodes.map((kind) => `kind:${kind}`),
];

/** Writes the row of the design matrix of these facts. */
export function writeFeatures(facts: AnswerFacts, row: Float64Array): void {
  row.fill(0);
  measured.forEach((measure, place) => (row[place] = measure(facts)));
  row[kindPlace.get(facts.kind)!] = 1;
}

/** A start value can be corrected only while it is a chance: neither certain nor impossible. */
const least = 1e-6;

/** The log-odds of a chance, kept within a range in which numbers can still move it. */
export function logOddsOf(chance: number): number {
  const kept = Math.min(1 - least, Math.max(least, chance));
  return Math.log(kept / (1 - kept));
}

/** The chance that a start value becomes when its log-odds are raised by so much, or lowered. */
export function raisedChance(start: number, by: number): number {
  return 1 / (1 + Math.exp(-logOddsOf(start) - by));
}

/** The chance that a start value becomes with these coefficients. All 0: the start value itself. */
export function correctedChance(start: number, facts: AnswerFacts, coefficients: readonly number[]): number {
  let correction = coefficients[kindPlace.get(facts.kind)!]!;
  for (let place = 0; place < measured.length; place++) {
    correction += coefficients[place]! * measured[place]!(facts);
  }
  return raisedChance(start, correction);
}

/** The most by which these coefficients can raise the log-odds of any pair of a kind: what an index may count on. */
export function mostCorrection(kind: KindCode, coefficients: readonly number[]): number {
  let most = coefficients[kindPlace.get(kind)!]! + coefficients[0]!;
  for (let place = 1; place < measured.length; place++) most += Math.max(0, coefficients[place]!);
  return most;
}
