import type { Criterion } from '@app/contracts';
import { pairOf, sampleTerms } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { sampleNeed, sampleOffer } from '../profiles/index.js';
import { criterionRules } from './quality.js';

function measured(criterion: Criterion, offer: Partial<OfferProfile>, need: Partial<NeedProfile> = {}) {
  const pair = pairOf(sampleOffer(offer), sampleNeed(need), sampleTerms('pull'));
  const { value, reason } = criterionRules[criterion];
  return [reason(pair), Number(value(pair).toFixed(2))];
}

const french = [{ code: 'fra', level: 'B1' } as const];
const everyTuesday = [{ day: 2, fromMinute: 1080, toMinute: 1260 } as const];
const away = { from: '2026-03-17', until: '2026-03-17', available: false };

describe('criteria', () => {
  it.each<[string, Criterion, Partial<OfferProfile>, Partial<NeedProfile>, [string, number]]>([
    ['nothing asked', 'skills', {}, {}, ['none-asked', 0.8]],
    [
      'required held',
      'skills',
      { skills: ['cooking'] },
      { requiredSkills: ['cooking'] },
      ['required-held', 0.8],
    ],
    [
      'one useful of two',
      'skills',
      { skills: ['music'] },
      { usefulSkills: ['music', 'theatre'] },
      ['useful-held', 0.8],
    ],
    [
      'both useful',
      'skills',
      { skills: ['music', 'theatre'] },
      { usefulSkills: ['music', 'theatre'] },
      ['useful-held', 1],
    ],
    ['no useful one', 'skills', {}, { usefulSkills: ['music'] }, ['none-asked', 0.6]],
    ['ticked', 'motivation', {}, {}, ['ticked', 1]],
    [
      'a neighbour',
      'motivation',
      { kinds: ['conversation'], anythingUseful: true },
      {},
      ['neighbouring', 0.6],
    ],
    ['anything', 'motivation', { kinds: ['goods'], anythingUseful: true }, {}, ['anything-useful', 0.3]],
    ['all sessions', 'schedule', {}, {}, ['every-session', 1]],
    ['a share of one a week', 'schedule', {}, { minimumSessionsPerWeek: 1 }, ['every-session', 1]],
    [
      'one of two weeks',
      'schedule',
      { availability: { weekly: everyTuesday, exceptions: [away] } },
      { minimumSessionsPerWeek: 1 },
      ['some-sessions', 0.5],
    ],
    ['no sessions yet', 'schedule', {}, { flexible: true, sessions: [] }, ['flexible', 0.7]],
    ['remote', 'travel', { remoteAccepted: true }, { remote: true }, ['remote', 1]],
    ['half of the limit', 'travel', { maxTravelKm: 5.84 }, {}, ['close-by', 0.65]],
    ['near the limit', 'travel', { maxTravelKm: 3 }, {}, ['within-limit', 0.05]],
    ['place unknown', 'travel', { lon: null }, {}, ['within-limit', 0]],
    ['none needed', 'language', {}, {}, ['none-needed', 0.7]],
    [
      'at the level',
      'language',
      { languages: french },
      { requiredLanguages: [{ code: 'fra', level: 'B1', relatedAccepted: false }] },
      ['at-level', 0.7],
    ],
    [
      'above the level',
      'language',
      { languages: french },
      { requiredLanguages: [{ code: 'fra', level: 'A2', relatedAccepted: false }] },
      ['above-level', 1],
    ],
    [
      'a related language that is accepted',
      'language',
      { languages: [{ code: 'pes', level: 'native' }] },
      { requiredLanguages: [{ code: 'prs', level: 'B2', relatedAccepted: true }] },
      ['related-accepted', 0.7],
    ],
    [
      'a helpful one',
      'language',
      { languages: [{ code: 'arz', level: 'A2' }] },
      { helpfulLanguages: ['ara'] },
      ['helpful', 1],
    ],
    ['never met', 'continuity', {}, {}, ['first-time', 0.5]],
    ['went well', 'continuity', { wentWellWith: ['association-1'] }, {}, ['went-well-before', 1]],
    ['did not suit', 'continuity', { didNotSuitWith: ['association-1'] }, {}, ['did-not-suit', 0.3]],
  ])('%s', (_, criterion, offer, need, expected) => {
    expect(measured(criterion, offer, need)).toEqual(expected);
  });
});
