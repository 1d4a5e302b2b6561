import { kindCodes, kinds } from '@app/contracts';
import type { KindCode, Weights } from '@app/contracts';
import { deepFreeze } from './deep-freeze.js';
import type { EngineVersion } from './engine-version.js';

/**
 * The first engine: start values, to be re-fitted on the first 500 recorded answers.
 * @source score, need factor, acceptance and price of attention: design table of the model, sections 2.2 to 2.6;
 * coverage factor after SmartSort (Manshadi, Rodilitz, Saban, Suresh, SSRN 4497747)
 */
export const engine1 = deepFreeze<EngineVersion>({
  name: 'engine-1',
  weights: Object.fromEntries(kindCodes.map((kind) => [kind, { ...kinds[kind].weights }])) as Record<
    KindCode,
    Weights
  >,
  gates: { travelBufferMinutes: 30, onCallKinds: ['interpreting'] },
  criteria: {
    skills: { required: 0.6, useful: 0.4, noneUseful: 0.8 },
    motivation: { ticked: 1, neighbouring: 0.6, anythingUseful: 0.3 },
    schedule: { spareBonus: 0.1, flexible: 0.7 },
    travel: { exponent: 1.5, closeByShare: 0.5 },
    language: { atLevel: 0.7, noneNeeded: 0.7 },
    continuity: { wentWell: 1, firstTime: 0.5, didNotSuit: 0.3 },
  },
  fit: { floor: 0.3, slope: 0.7, pivot: 0.75, cap: 1.3 },
  needFactor: {
    urgency: [
      { withinHours: 24, factor: 2, reason: 'starts-within-a-day' },
      { withinHours: 72, factor: 1.6, reason: 'starts-soon' },
      { withinHours: 7 * 24, factor: 1.3, reason: 'starts-this-week' },
    ],
    crisis: 1.5,
    firstVolunteer: 1.5,
    coverageFloor: 0.4,
    coverageSpan: 0.6,
    equityGain: 0.5,
    equityFullDeficit: 0.2,
    equityMostGains: 1,
    waiting: { gain: 0, fullDays: 14 },
    minimum: 0.5,
    maximum: 3,
  },
  acceptance: {
    base: -2.6,
    ticked: 1.3,
    perKm: -0.18,
    perDaySinceOffer: -0.006,
    daysSinceOfferAtMost: 240,
    kinds: {
      goods: 0.5,
      'sport-culture': 0.3,
      'social-cafe': 0.3,
      'homework-help': 0.1,
      interpreting: -0.1,
      mentoring: -0.3,
      'admin-help': -0.4,
      hosting: -1.2,
      'emergency-hosting': -1.2,
    },
    priorAnswers: 8,
    recoveryDays: 5,
    buckets: [0.05, 0.1, 0.2, 0.35],
  },
  attention: {
    costPerInvitation: 0.02,
    scarcity: { price: 0, offersPerNeed: 2, scarceKinds: [] },
    neverAsked: { gain: 0, fullDays: 28 },
  },
  waves: {
    target: { minimum: 0.35, maximum: 1.2, dividendDays: 2 },
    maximumSize: 50,
    choiceOptions: 3,
    homeSize: 1,
    qualityFloor: 0.45,
    noFloorWithinHours: 48,
    explorationOneOf: 10,
    neverExploredKinds: ['interpreting', 'hosting', 'emergency-hosting'],
    unmetReviewHours: 24,
  },
  tieStep: 0.001,
});
