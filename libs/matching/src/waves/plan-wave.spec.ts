import { defaultSettings } from '@app/domain/territories';
import type { Candidate } from '../candidate-index/index.js';
import { LinearScanIndex, tieHash } from '../candidate-index/index.js';
import { engine1 } from '../engine-versions/index.js';
import { NeedInTime, sampleTerms } from '../pair/index.js';
import type { NeedProfile } from '../profiles/index.js';
import { sampleNeed, sampleNow, sampleOffer, sessionProfile } from '../profiles/index.js';
import { worthAsking } from './askable.js';
import { planWave } from './plan-wave.js';
import type { WaveSettings, WaveSnapshot } from './wave-snapshot.js';

const settings: WaveSettings = {
  settings: defaultSettings,
  timeZone: 'Europe/Paris',
  floorFallsWhenLate: true,
};

/** Candidates in order, with the acceptance given; they were all asked before unless said otherwise. */
function candidates(acceptances: readonly number[], changes: Partial<Candidate> = {}): readonly Candidate[] {
  return acceptances.map((acceptance, i) => ({
    offerId: `offer-${i}`,
    volunteerId: `volunteer-${i}`,
    offerVersion: 1,
    score: {
      quality: 0.7,
      needFactor: 1.5,
      acceptance,
      fit: 1,
      scarcityPrice: 0,
      lift: 1,
      rank: acceptance * 1.5,
      net: acceptance * 1.5 - 0.02,
    },
    onCall: false,
    round: 1,
    key: acceptance,
    neverAsked: false,
    tieHash: i,
    id: `offer-${i}`,
    ...changes,
  }));
}

const snapshotOf = (changes: Partial<WaveSnapshot> = {}, need: Partial<NeedProfile> = {}): WaveSnapshot => ({
  need: sampleNeed({ placesWanted: 1, ...need }),
  moderation: 'approved',
  holdUntil: null,
  waiting: 0,
  wavesSent: 0,
  open: [],
  candidates: candidates(Array.from({ length: 20 }, () => 0.1)),
  ...changes,
});

const plan = (changes: Partial<WaveSnapshot> = {}, need: Partial<NeedProfile> = {}, now = sampleNow) =>
  planWave(snapshotOf(changes, need), now, settings, engine1);

const open = (acceptance: number, volunteerId = 'volunteer-99', expiresAt: Date | null = null) => [
  { offerId: 'offer-99', volunteerId, acceptance, expiresAt },
];

const startingIn = (hours: number, now = sampleNow) => ({
  sessions: [
    sessionProfile(
      new Date(now.getTime() + hours * 3_600_000),
      new Date(now.getTime() + (hours + 2) * 3_600_000),
      'Europe/Paris',
    ),
  ],
});

const night = new Date('2026-03-02T22:30:00Z');

describe('planWave', () => {
  it.each<[string, Partial<WaveSnapshot>, Partial<NeedProfile>]>([
    ['not-active', {}, { active: false }],
    ['kind-not-open', {}, { kindOpen: false }],
    ['shortlist-only', {}, { kind: 'hosting' }],
    ['shortlist-only', {}, { kind: 'emergency-hosting' }],
    ['association-not-ready', {}, { associationReady: false }],
    ['not-moderated', { moderation: 'pending' }, {}],
    ['not-moderated', { moderation: 'refused' }, startingIn(5)],
    ['filled', {}, { placesHeld: 1 }],
    ['filled', { waiting: 1 }, {}],
    ['filled', {}, { kind: 'mentoring', placesHeld: 1 }],
  ])('asks nobody: %s', (outcome, changes, need) => {
    expect(plan(changes, need)).toMatchObject({ outcome, invite: [], lookAgainAt: null, unmet: false });
  });

  it('waits for the end of the edit hold, unless the need is urgent', () => {
    const holdUntil = new Date(sampleNow.getTime() + 600_000);
    expect(plan({ holdUntil })).toMatchObject({ outcome: 'on-hold', invite: [], lookAgainAt: holdUntil });
    expect(plan({ holdUntil }, startingIn(71))).toMatchObject({ outcome: 'wave', urgent: true });
    expect(plan({ holdUntil: sampleNow })).toMatchObject({ outcome: 'wave' });
  });

  it.each([
    ['8 days away, one place', {}, 4],
    ['8 days away, three places', { placesWanted: 3 }, 11],
    ['4 days away', startingIn(96), 5],
    ['2 days away', startingIn(48), 10],
    ['a day away', startingIn(24), 12],
    ['no sessions yet', { flexible: true, sessions: [] }, 4],
    ['the association chooses', { kind: 'mentoring' as const }, 11],
  ])('sizes the wave by the acceptances to hope for: %s', (_, need, people) => {
    expect(plan({}, need).invite).toHaveLength(people);
  });

  it('says what the best of those left out would have been worth', () => {
    const falling = candidates([0.3, 0.25, 0.2, 0.01]);
    const { invite, runnerUpNet } = plan({ candidates: falling });
    const chosen = new Set(invite.map(({ offerId }) => offerId));
    const left = falling.filter(({ offerId }) => !chosen.has(offerId)).map(({ score }) => score.net);
    expect(left.length).toBeGreaterThan(0);
    expect(runnerUpNet).toBe(Math.max(...left.filter((net) => net > 0)));
    expect(plan({ candidates: falling.slice(0, 1) }).runnerUpNet).toBeNull();
  });

  it('counts what open invitations already promise', () => {
    expect(plan({ open: open(0.2) }).invite).toHaveLength(2);
    const enough = plan({ open: open(0.4) });
    expect(enough).toMatchObject({
      outcome: 'waiting-for-answers',
      invite: [],
      unmet: false,
      escalate: null,
    });
  });

  it('asks at least the best one, however likely a yes', () => {
    const { invite } = plan({ candidates: candidates([0.9, 0.9]) });
    expect(invite.map(({ offerId }) => offerId)).toEqual(['offer-0']);
  });

  it('asks one person once, whatever the offers, and nobody who is asked already', () => {
    const twice = [...candidates([0.1, 0.1, 0.1]), ...candidates([0.1], { offerId: 'second' })];
    const { invite } = plan({ candidates: twice, open: open(0.01, 'volunteer-1') });
    expect(invite.map(({ volunteerId }) => volunteerId)).toEqual(['volunteer-0', 'volunteer-2']);
  });

  it('asks nobody for whom asking is not worth its price', () => {
    expect(plan({ candidates: candidates([0.013]) })).toMatchObject({ outcome: 'nobody-left', invite: [] });
  });

  it('keeps to the quality floor until two days are left and the coordinators let it fall', () => {
    const poor = candidates([0.5]).map((candidate) => ({
      ...candidate,
      score: { ...candidate.score, quality: 0.44 },
    }));
    expect(plan({ candidates: poor }).invite).toEqual([]);
    expect(plan({ candidates: poor }, startingIn(48)).invite).toHaveLength(1);
    const strict = { ...settings, floorFallsWhenLate: false };
    expect(
      planWave(snapshotOf({ candidates: poor }, startingIn(48)), sampleNow, strict, engine1).invite,
    ).toEqual([]);
  });

  it('tells the coordinator when nobody is left and nobody still has to answer', () => {
    expect(plan({ candidates: [] })).toMatchObject({
      outcome: 'nobody-left',
      unmet: true,
      escalate: 'nobody-left',
    });
    expect(plan({ candidates: [], open: open(0.1) })).toMatchObject({
      outcome: 'waiting-for-answers',
      unmet: false,
      escalate: null,
    });
  });

  it('says when it is too late to ask', () => {
    expect(plan({}, { sessions: [] })).toMatchObject({
      outcome: 'too-late',
      unmet: true,
      escalate: 'too-late',
    });
  });

  it('asks only those on call for an urgent need at night, then the coordinator', () => {
    const sleeping = candidates([0.5]);
    expect(plan({ candidates: sleeping }, startingIn(20, night), night)).toMatchObject({
      invite: [],
      unmet: true,
      escalate: 'nobody-on-call',
      lookAgainAt: new Date('2026-03-03T07:00:00Z'),
    });
    const onCall = candidates([0.5], { onCall: true });
    expect(plan({ candidates: onCall }, startingIn(20, night), night).invite).toHaveLength(1);
    expect(plan({ candidates: sleeping }, {}, night).invite).toHaveLength(1);
  });

  it('gives the time to answer that the territory gives', () => {
    expect(plan()).toMatchObject({ expiresAt: new Date('2026-03-05T18:00:00Z'), urgent: false });
    const urgent = plan({}, startingIn(20));
    expect(urgent).toMatchObject({ expiresAt: new Date('2026-03-02T11:00:00Z'), urgent: true });
    expect(urgent.firstSessionAt).toEqual(new Date('2026-03-03T05:00:00Z'));
  });

  it('looks again at the first expiry, when the need becomes urgent, or a day after nobody was left', () => {
    const soon = new Date('2026-03-02T12:00:00Z');
    expect(plan({ open: open(0.4, 'volunteer-99', soon) }).lookAgainAt).toEqual(soon);
    expect(plan({ open: open(0.4) }, startingIn(80)).lookAgainAt).toEqual(new Date('2026-03-02T17:00:00Z'));
    expect(plan({ candidates: [] }).lookAgainAt).toEqual(new Date('2026-03-03T09:00:00Z'));
    expect(plan({ candidates: [] }, startingIn(20)).lookAgainAt).toBeNull();
  });

  it('numbers its waves and keeps the round of each question', () => {
    const sent = plan({ wavesSent: 2, candidates: candidates([0.9], { round: 2 }) });
    expect(sent).toMatchObject({ wave: 3, expectedAcceptances: 0.9, targetAcceptances: 0.35 });
    expect(sent.invite[0]).toMatchObject({ round: 2, acceptance: 0.9 });
    expect(plan({ wavesSent: 2, candidates: [] }).wave).toBe(2);
  });
});

describe('exploration', () => {
  /** The first wave of this need whose first place is drawn for a newcomer. */
  const drawn = Array.from({ length: 100 }, (_, i) => i).find(
    (wavesSent) => tieHash('need-1', `${wavesSent + 1}/0`) % engine1.waves.explorationOneOf === 0,
  )!;
  const pool = [
    ...candidates([0.9, 0.9]),
    ...candidates([0.4], { offerId: 'new', volunteerId: 'new', neverAsked: true }),
  ];
  const first = (need: Partial<NeedProfile> = {}, wavesSent = drawn) =>
    plan({ candidates: pool, wavesSent }, need).invite[0];

  it('gives the drawn place to the best of those never asked, and says how likely that was', () => {
    expect(first()).toMatchObject({ offerId: 'new', exploration: true, propensity: 0.1 });
    expect(first({}, drawn + 1)).toMatchObject({ offerId: 'offer-0', exploration: false, propensity: 0.9 });
  });

  it.each<[string, Partial<NeedProfile>]>([
    ['urgent', startingIn(20)],
    ['interpreting', { kind: 'interpreting' }],
    ['with minors', { minorsPresent: true }],
  ])('never touches a need that is %s', (_, need) => {
    expect(first(need)).toMatchObject({ offerId: 'offer-0', exploration: false, propensity: 1 });
  });

  it('takes about one place of ten', () => {
    const places = Array.from({ length: 2000 }, (_, i) => tieHash(`need-${i}`, '1/0') % 10 === 0);
    expect(places.filter(Boolean).length).toBeGreaterThan(150);
    expect(places.filter(Boolean).length).toBeLessThan(250);
  });
});

describe('from the index to the wave', () => {
  it('asks the volunteers who fit, and gives the same plan for the same snapshot', () => {
    const index = new LinearScanIndex();
    for (let i = 0; i < 30; i++) {
      index.upsert(
        sampleOffer({ offerId: `offer-${i}`, volunteerId: `volunteer-${i}`, lon: 2.38 + i / 1000 }),
      );
    }
    const need = sampleNeed({ placesWanted: 1 });
    const snapshot = snapshotOf({
      candidates: index.candidatesOf(need, 50, sampleTerms('push', { engine: engine1 })),
    });
    const planned = planWave(snapshot, sampleNow, settings, engine1);
    expect(planned.outcome).toBe('wave');
    expect(planned.expectedAcceptances).toBeGreaterThanOrEqual(planned.targetAcceptances);
    expect(planWave(structuredClone(snapshot), sampleNow, settings, engine1)).toEqual(planned);
  });

  it('finds the one on call at night behind any number who sleep', () => {
    const index = new LinearScanIndex();
    const solicitation = { ...sampleOffer().solicitation, onCall: true };
    const weekly = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, fromMinute: 0, toMinute: 1440 }));
    const daily = { weekly, exceptions: [] };
    for (let i = 0; i < 30; i++) index.upsert(sampleOffer({ offerId: `offer-${i}`, availability: daily }));
    index.upsert(sampleOffer({ offerId: 'on-call', lon: 2.36, availability: daily, solicitation }));
    const need = sampleNeed({ placesWanted: 1, ...startingIn(20, night) });
    const terms = sampleTerms('push', { now: night, engine: engine1 });
    const worth = worthAsking(new NeedInTime(need, terms), settings);
    const snapshot = snapshotOf({ need, candidates: index.candidatesOf(need, 5, terms, worth) });
    const { invite } = planWave(snapshot, night, settings, engine1);
    expect(invite.map(({ offerId }) => offerId)).toEqual(['on-call']);
  });
});
