import {
  criteria,
  criterionReasons,
  declineReasons,
  everyMatchState,
  noShowReasons,
  offerWithdrawReasons,
  volunteerCancelReasons,
} from '@app/contracts';
import { taskKinds } from '@app/domain/supervision';
import { wordedLocales, wordingFor } from '@app/wording';
import { refusedAnswers } from '../answer-pages/matches/outcome-pages.js';

const section = (name: string, codes: readonly string[], ...parts: readonly string[]): string[] =>
  codes.flatMap((code) =>
    parts.length === 0 ? [`${name}.${code}`] : parts.map((part) => `${name}.${code}.${part}`),
  );

/** Reasons that speak for nobody are told to nobody. */
const untold = new Set(['none-asked', 'none-needed', 'first-time', 'did-not-suit']);

/** What the pages look up by a code that others may add to. */
const lookedUp = [
  ...section('task', taskKinds),
  ...section('outcome', everyMatchState, 'title', 'text'),
  ...section('refused', refusedAnswers, 'title', 'text'),
  ...section('invitation.reasons', declineReasons),
  ...section('cancelReasons', volunteerCancelReasons),
  ...section('reconfirmOffer.reasons', offerWithdrawReasons),
  ...section('hearing', noShowReasons),
  ...section('actor', ['volunteer', 'association', 'coordinator', 'service']),
  ...section('offerState', ['asleep', 'published', 'paused', 'withdrawn', 'closed']),
  ...criteria.flatMap((criterion) =>
    section(
      `candidateReason.${criterion}`,
      criterionReasons[criterion].filter((reason) => !untold.has(reason)),
    ),
  ),
];

it.each([...wordedLocales])('the pages have words in %s for every code', (locale) => {
  const wording = wordingFor(locale);
  expect(lookedUp.filter((key) => !wording.has(`pages:${key}`))).toEqual([]);
});
