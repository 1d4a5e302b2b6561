import { kindCodes, kindOf } from '@app/contracts';
import { defaultSettings } from '@app/domain/territories';
import fc from 'fast-check';
import { BitmapIndex, LinearScanIndex } from '../candidate-index/index.js';
import { currentEngine } from '../engine-versions/index.js';
import { sampleTerms } from '../pair/index.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import { sampleNow, sampleOffer } from '../profiles/index.js';
import { planWave } from '../waves/index.js';
import { sampleHome, sampleStay } from './sample-home.js';

const stays = kindCodes.filter((kind) => kindOf(kind).resources.includes('home'));

describe('a stay in somebody’s home', () => {
  it('has no candidates and no wave, whatever its territory opened and whoever would fit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...stays), (seed, kind) => {
        const draw = seededDraw(seed);
        const fitting = sampleOffer({
          kinds: stays,
          clearances: [{ tier: 4, associationId: null, validUntilDay: null }],
          confidentialitySigned: true,
          remoteAccepted: true,
          maxTravelKm: 100,
          home: sampleHome(),
        });
        const offers = [fitting, ...Array.from({ length: 5 }, (_, at) => drawnOffer(draw, at))];
        const need = {
          ...drawnNeed(draw, 0),
          kind,
          active: true,
          kindOpen: true,
          associationReady: true,
          stay: sampleStay(),
          flexible: true,
          sessions: [],
          placesHeld: 0,
        };
        const terms = sampleTerms('push');
        for (const index of [new LinearScanIndex(), new BitmapIndex()]) {
          for (const offer of offers) index.upsert(offer);
          const candidates = index.candidatesOf(need, 20, terms);
          expect(candidates).toEqual([]);
          const snapshot = {
            need,
            moderation: 'approved',
            holdUntil: null,
            waiting: 0,
            wavesSent: 0,
            open: [],
            candidates,
          } as const;
          const rules = { settings: defaultSettings, timeZone: 'Europe/Paris', floorFallsWhenLate: true };
          expect(planWave(snapshot, sampleNow, rules, currentEngine)).toMatchObject({
            outcome: 'shortlist-only',
            invite: [],
            lookAgainAt: null,
          });
        }
      }),
      { numRuns: 100 },
    );
  });
});
