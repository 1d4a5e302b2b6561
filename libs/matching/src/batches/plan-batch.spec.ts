import { defaultSettings } from '@app/domain/territories';
import type { Candidate } from '../candidate-index/index.js';
import { engine1, engine2 } from '../engine-versions/index.js';
import type { NeedProfile } from '../profiles/index.js';
import { sampleNeed, sampleNow, sessionProfile } from '../profiles/index.js';
import type { WaveSnapshot } from '../waves/index.js';
import type { BatchTerms } from './batch-draft.js';
import { planBatch } from './plan-batch.js';

const terms: BatchTerms = {
  batchId: 'batch-1',
  now: sampleNow,
  settings: { settings: defaultSettings, timeZone: 'Europe/Paris', floorFallsWhenLate: false },
  engine: engine1,
};

/** Somebody who would say yes half the time; `worth`: what asking is worth. */
const candidate = (name: string, worth: number): Candidate => ({
  offerId: `offer-of-${name}`,
  volunteerId: name,
  offerVersion: 1,
  score: {
    quality: 0.7,
    needFactor: 1,
    acceptance: 0.5,
    fit: 1,
    scarcityPrice: 0,
    lift: 1,
    rank: worth + 0.02,
    net: worth,
  },
  onCall: false,
  round: 1,
  key: worth,
  neverAsked: false,
  tieHash: 0,
  id: `offer-of-${name}`,
});

/** A need in its second wave, of one place, with those who fit it and what asking them is worth. */
const needing = (
  needId: string,
  fitting: Readonly<Record<string, number>>,
  { need, ...change }: Partial<Omit<WaveSnapshot, 'need'>> & { need?: Partial<NeedProfile> } = {},
): WaveSnapshot => ({
  need: sampleNeed({ needId, placesWanted: 1, ...need }),
  moderation: 'approved',
  holdUntil: null,
  waiting: 0,
  wavesSent: 1,
  open: [],
  candidates: Object.entries(fitting).map(([name, worth]) => candidate(name, worth)),
  ...change,
});

const planned = (snapshots: readonly WaveSnapshot[], change: Partial<BatchTerms> = {}) => {
  const { pairs } = planBatch(snapshots, { ...terms, ...change });
  const said = (which: 'byBatch' | 'byWaves') =>
    pairs
      .filter((pair) => pair[which])
      .map(({ needId, volunteerId }) => `${needId} asks ${volunteerId}`)
      .sort();
  return { batch: said('byBatch'), waves: said('byWaves') };
};

const inHours = (hours: number) => {
  const start = new Date(sampleNow.getTime() + hours * 3_600_000);
  return { sessions: [sessionProfile(start, new Date(start.getTime() + 3_600_000), 'Europe/Paris')] };
};

describe('planBatch', () => {
  it('leaves the one whom another need cannot do without, where waves take the best', () => {
    const easy = needing('easy', { amina: 0.6, bruno: 0.5 });
    const hard = needing('hard', { amina: 0.4 });
    expect(planned([easy, hard])).toEqual({
      batch: ['easy asks bruno', 'hard asks amina'],
      waves: ['easy asks amina'],
    });
  });

  it('asks as many as the wave would, and nobody for two needs', () => {
    const people = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`person-${i}`, 0.5 - i / 100]));
    const needs = [1, 2, 3].map((n) => needing(`need-${n}`, people, { need: { placesWanted: 4 } }));
    const { pairs, needs: count, edges } = planBatch(needs, terms);
    const asked = pairs.filter(({ byBatch }) => byBatch).map(({ volunteerId }) => volunteerId);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(pairs.filter(({ byWaves }) => byWaves).length);
    expect([count, edges]).toEqual([3, 36]);
  });

  it('serves two needs once before one of them twice', () => {
    const people = { amina: 0.5, bruno: 0.5 };
    const crowded = (needId: string) => needing(needId, people, { need: inHours(90) });
    expect(planned([crowded('one'), crowded('other')]).batch.map((pair) => pair.split(' ')[0])).toEqual([
      'one',
      'other',
    ]);
  });

  it.each<[string, WaveSnapshot]>([
    ['had no wave yet', needing('first', { amina: 1 }, { wavesSent: 0 })],
    ['is urgent', needing('urgent', { amina: 1 }, { need: inHours(30) })],
    ['is a crisis', needing('crisis', { amina: 1 }, { need: { crisis: true } })],
    ['asks for a home', needing('home', { amina: 1 }, { need: { kind: 'hosting' } })],
    ['is held for edits', needing('held', { amina: 1 }, { holdUntil: new Date(sampleNow.getTime() + 1) })],
    ['has asked enough', needing('asked', { amina: 1 }, { open: [{ ...asked('bruno'), acceptance: 2 }] })],
  ])('does not touch a need that %s', (_, need) => {
    expect(planned([need])).toEqual({ batch: [], waves: [] });
  });

  it('plans a kind that only few can do from its first wave on', () => {
    const rare = needing('rare', { amina: 1 }, { wavesSent: 0, need: { kind: 'interpreting' } });
    expect(planned([rare]).batch).toEqual([]);
    expect(planned([rare], { engine: engine2 }).batch).toEqual(['rare asks amina']);
  });

  it('asks nobody of whom an answer is awaited for the same need', () => {
    const need = needing(
      'need',
      { amina: 1, bruno: 0.5 },
      { open: [asked('amina')], need: { placesWanted: 3 } },
    );
    expect(planned([need]).batch).toEqual(['need asks bruno']);
  });

  it('says what each choice costs, and is the same in any order of the needs', () => {
    const needs = [needing('a', { amina: 0.6, bruno: 0.5 }), needing('b', { amina: 0.4 })];
    const { pairs } = planBatch(needs, terms);
    const price = (name: string) => pairs.find((pair) => pair.byBatch && pair.volunteerId === name)?.price;
    expect(price('amina')).toBeGreaterThan(0.09);
    expect(planned(needs.toReversed()).batch).toEqual(planned(needs).batch);
  });
});

function asked(name: string) {
  return { offerId: `offer-of-${name}`, volunteerId: name, acceptance: 0.1, expiresAt: null };
}
