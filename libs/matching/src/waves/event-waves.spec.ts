import { defaultSettings } from '@app/domain/territories';
import type { Candidate } from '../candidate-index/index.js';
import { engine1 } from '../engine-versions/index.js';
import { sampleNeed, sampleNow } from '../profiles/index.js';
import { planWave } from './plan-wave.js';
import type { WaveSnapshot } from './wave-snapshot.js';

const candidates = Array.from({ length: 200 }, (_, i): Candidate => {
  const score = { quality: 0.7, needFactor: 1.5, acceptance: 0.1, fit: 1, scarcityPrice: 0, lift: 1 };
  return {
    offerId: `offer-${i}`,
    volunteerId: `volunteer-${i}`,
    offerVersion: 1,
    score: { ...score, rank: 0.15, net: 0.13 },
    onCall: false,
    round: 1,
    key: 0.1,
    neverAsked: false,
    tieHash: i,
    id: `offer-${i}`,
  };
});

const planned = (open: WaveSnapshot['open']) =>
  planWave(
    {
      need: sampleNeed({ kind: 'event', placesWanted: 40 }),
      moderation: 'approved',
      holdUntil: null,
      waiting: 0,
      wavesSent: 0,
      open,
      candidates,
    },
    sampleNow,
    { settings: defaultSettings, timeZone: 'Europe/Paris', floorFallsWhenLate: true },
    engine1,
  );

describe('an event with dozens of places', () => {
  it('is filled by several waves, until enough people are asked', () => {
    const asked = (people: ReturnType<typeof planned>['invite']) =>
      people.map(({ offerId, volunteerId }) => ({
        offerId,
        volunteerId,
        acceptance: 0.1,
        expiresAt: null,
      }));
    const first = planned([]);
    const second = planned(asked(first.invite));
    const third = planned(asked([...first.invite, ...second.invite]));
    expect([first, second, third].map(({ invite }) => invite.length)).toEqual([50, 50, 40]);
    const everybody = asked([...first.invite, ...second.invite, ...third.invite]);
    expect(new Set(everybody.map(({ volunteerId }) => volunteerId)).size).toBe(140);
    expect(planned(everybody)).toMatchObject({ outcome: 'waiting-for-answers', invite: [] });
  });
});
