import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import fc from 'fast-check';
import { acceptanceOf, answerFactsOf } from '../acceptance/index.js';
import { engine2 } from '../engine-versions/index.js';
import { pairOf, sampleTerms } from '../pair/index.js';
import { scoreOf } from '../score/index.js';
import { drawnNeed, drawnOffer, seededDraw } from './drawn-profiles.js';
import { sampleNeed, sampleOffer } from './sample-profiles.js';

/**
 * All that the engine may know. A new field is a decision: it is added here with its reason in a decision record, or it
 * does not compile and this fails.
 */
const offerFields = [
  'offerId',
  'volunteerId',
  'offerVersion',
  'active',
  'consented',
  'publishedAtMs',
  'kinds',
  'anythingUseful',
  'languages',
  'skills',
  'clearances',
  'minimumAgeDays',
  'confidentialitySigned',
  'proofs',
  'safety',
  'accessNeeds',
  'availability',
  'remoteAccepted',
  'lon',
  'lat',
  'maxTravelKm',
  'items',
  'home',
  'vehicle',
  'premises',
  'load',
  'solicitation',
  'earlier',
  'blockedAssociationIds',
  'wentWellWith',
  'didNotSuitWith',
] as const satisfies readonly (keyof OfferProfile)[];
const needFields = [
  'needId',
  'needVersion',
  'associationId',
  'territory',
  'kind',
  'active',
  'publishedAtMs',
  'kindOpen',
  'associationReady',
  'tier',
  'minimumAge',
  'minorsPresent',
  'safety',
  'accessOffered',
  'requiredLanguages',
  'helpfulLanguages',
  'frenchLevel',
  'literacy',
  'requiredSkills',
  'usefulSkills',
  'sessions',
  'minimumSessionsPerWeek',
  'flexible',
  'remote',
  'lon',
  'lat',
  'placesWanted',
  'placesHeld',
  'placesConfirmed',
  'items',
  'vehicle',
  'premises',
  'crisis',
  'equityDeficit',
  'blockedVolunteerIds',
  'stay',
] as const satisfies readonly (keyof NeedProfile)[];
const nested = {
  solicitation: [
    'askedAtMs',
    'lastUnansweredAtMs',
    'ignoredInRow',
    'asks',
    'accepts',
    'invitationOpen',
    'pausedUntilMs',
    'mutedKinds',
    'onCall',
  ],
  load: ['concurrent', 'maxConcurrent', 'maxWeeklyMinutes', 'booked'],
  safety: ['gender', 'wish'],
} as const;

type Nothing<Left> = [Left] extends [never] ? true : Left;
/** Names the field that nobody decided on, where there is one. */
const listed: {
  readonly offer: Nothing<Exclude<keyof OfferProfile, (typeof offerFields)[number]>>;
  readonly need: Nothing<Exclude<keyof NeedProfile, (typeof needFields)[number]>>;
} = { offer: true, need: true };

/** What the law and we forbid, in the words in which it might one day arrive. */
const forbidden = [
  'name',
  'familyName',
  'gender',
  'sex',
  'birthDate',
  'age',
  'nationality',
  'origin',
  'ethnicity',
  'religion',
  'legalStatus',
  'health',
  'disability',
  'pregnancy',
  'orientation',
  'familySituation',
  'opinions',
  'union',
  'photo',
  'email',
  'emailDomain',
  'device',
  'replySpeed',
  'freeText',
  'income',
  'associationSize',
];

const names = fc.dictionary(fc.constantFrom(...forbidden), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
const terms = sampleTerms('push', {
  engine: engine2,
  scarcity: { interpreting: { forecastNeeds: 4, activeOffers: 2 } },
});

const fuzz = (property: (seed: number, more: Readonly<Record<string, unknown>>) => void) =>
  fc.assert(fc.property(fc.integer(), names, property), { numRuns: 200 });

const drawnPair = (seed: number) => {
  const draw = seededDraw(seed);
  return { offer: drawnOffer(draw, 0), need: drawnNeed(draw, 0) };
};

describe('what the engine may know', () => {
  it('is this list and nothing else', () => {
    expect(listed).toEqual({ offer: true, need: true });
    expect(Object.keys(sampleOffer()).toSorted()).toEqual(offerFields.toSorted());
    expect(Object.keys(sampleNeed()).toSorted()).toEqual(needFields.toSorted());
    for (const [field, fields] of Object.entries(nested))
      expect(Object.keys(sampleOffer()[field as keyof typeof nested]).toSorted()).toEqual(
        [...fields].toSorted(),
      );
  });

  it('does not change the score by anything forbidden that comes along, at any depth', () => {
    fuzz((seed, more) => {
      const { offer, need } = drawnPair(seed);
      const burdened = {
        ...offer,
        ...more,
        load: { ...offer.load, ...more },
        solicitation: { ...offer.solicitation, ...more },
        languages: offer.languages.map((language) => ({ ...language, ...more })),
      };
      const needWithMore = { ...need, ...more, beneficiary: more };
      expect(scoreOf(pairOf(burdened, needWithMore, terms))).toEqual(scoreOf(pairOf(offer, need, terms)));
    });
  });

  it('reads a stated safety wish and the age for gates alone', () => {
    fuzz((seed) => {
      const { offer, need } = drawnPair(seed);
      const other = {
        ...offer,
        safety: { gender: 'woman', wish: 'woman' } as const,
        minimumAgeDays: { 16: null, 18: null },
        accessNeeds: ['step-free'] as const,
      };
      const otherNeed = { ...need, safety: { gender: 'man', wish: 'man', alone: true } as const };
      expect(scoreOf(pairOf(other, otherNeed, terms))).toEqual(scoreOf(pairOf(offer, need, terms)));
    });
  });

  it('never takes a language beside French for a malus', () => {
    fuzz((seed) => {
      const { offer, need } = drawnPair(seed);
      const more = [...offer.languages, { code: 'tir', level: 'native' } as const];
      const bilingual = scoreOf(pairOf({ ...offer, languages: more }, need, terms));
      const score = scoreOf(pairOf(offer, need, terms));
      expect(bilingual.net).toBeGreaterThanOrEqual(score.net);
      expect(bilingual.scarcityPrice).toBe(score.scarcityPrice);
    });
  });

  it('is blind, in the chance of a yes, to who asks and where', () => {
    fuzz((seed) => {
      const { offer, need } = drawnPair(seed);
      const known = { wentWellWith: [], didNotSuitWith: [] };
      const asked = (associationId: string) =>
        pairOf({ ...offer, ...known }, { ...need, associationId }, terms);
      expect(acceptanceOf(asked('a'))).toBe(acceptanceOf(asked('b')));
      expect(answerFactsOf(asked('a'))).toEqual(answerFactsOf(asked('b')));
    });
  });
});
