import { firstFailedGate } from '../gates/index.js';
import { sampleNeed, sampleOffer, sessionProfile } from '../profiles/index.js';
import { pairOf } from './pair.js';
import { sampleTerms } from './sample-terms.js';

const session = (date: string, from: string, until: string) =>
  sessionProfile(new Date(`${date}T${from}:00Z`), new Date(`${date}T${until}:00Z`), 'Europe/Paris');

/** Two weeks: Monday for two hours, Tuesday for one and a half, Wednesday for one. */
const sessions = ['2026-03-09', '2026-03-16'].flatMap((monday) => {
  const [tuesday, wednesday] = [1, 2].map((days) =>
    new Date(Date.parse(monday) + days * 86_400_000).toISOString().slice(0, 10),
  );
  return [
    session(monday, '17:00', '19:00'),
    session(tuesday!, '17:00', '18:30'),
    session(wednesday!, '17:00', '18:00'),
  ];
});
const evenings = {
  weekly: ([1, 2, 3] as const).map((day) => ({ day, fromMinute: 1020, toMinute: 1320 })),
  exceptions: [],
};

function promise(minimumSessionsPerWeek: number | null, maxWeeklyMinutes: number | null) {
  const load = { ...sampleOffer().load, maxWeeklyMinutes };
  const offer = sampleOffer({ availability: evenings, load });
  const pair = pairOf(offer, sampleNeed({ sessions, minimumSessionsPerWeek }), sampleTerms('answer'));
  return { ordinals: pair.promised.map((one) => sessions.indexOf(one)), failed: firstFailedGate(pair) };
}

describe('what a yes promises', () => {
  it.each([
    ['every session where no share is asked', null, null, [0, 1, 2, 3, 4, 5]],
    ['the earliest of each week, as many as are asked', 2, null, [0, 1, 3, 4]],
    ['the shortest of a week where the limit has no room for the earliest', 2, 160, [1, 2, 4, 5]],
  ])('is %s', (_, share, limit, ordinals) => {
    expect(promise(share, limit)).toEqual({ ordinals, failed: null });
  });

  it('never breaks the limit: the gate says so instead', () => {
    expect(promise(2, 149)).toEqual({ ordinals: [2, 5], failed: 'load' });
    expect(promise(null, 269)).toEqual({ ordinals: [1, 2, 4, 5], failed: 'load' });
  });
});
