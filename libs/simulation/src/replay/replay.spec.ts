import type { Past, PastAsking } from '@app/domain/history';
import type { OfferProfile } from '@app/domain/profiles';
import { defaultSettings } from '@app/domain/territories';
import { currentEngine, sampleNeed, sampleNow, sampleOffer } from '@app/matching';
import { Agenda } from './agenda.js';
import { replayFigures } from './outcome.js';
import { recordedOutcomes } from './recorded.js';
import { Replay } from './replay.js';

const hourMs = 3_600_000;
const nowMs = sampleNow.getTime();
const rules = () => ({ settings: defaultSettings, timeZone: 'Europe/Paris', floorFallsWhenLate: false });
const how = { rules, engine: currentEngine, measure: currentEngine };
const offer = (name: string, over: Partial<OfferProfile> = {}) =>
  sampleOffer({ offerId: name, volunteerId: `${name}-person`, ...over });

function pastOf(
  offers: readonly OfferProfile[],
  askings: readonly PastAsking[] = [],
  over: Partial<Past> = {},
): Past {
  return {
    fromMs: nowMs - hourMs,
    toMs: nowMs + 7 * 24 * hourMs,
    offers: offers.map((profile) => ({ profile, sinceMs: nowMs - 240 * hourMs, untilMs: null })),
    needs: [
      { profile: sampleNeed({ placesWanted: 1 }), publishedAtMs: nowMs, askableFromMs: nowMs, untilMs: null },
    ],
    askings,
    ...over,
  };
}

const asking = (offerId: string, over: Partial<PastAsking> = {}): PastAsking => ({
  needId: 'need-1',
  offerId,
  volunteerId: `${offerId}-person`,
  askedAtMs: nowMs,
  answer: 'yes',
  closedAtMs: nowMs + 3 * hourMs,
  ...over,
});
const played = (past: Past) => new Replay(past, how).run()[0]!;

describe('Replay', () => {
  it('lets who was really asked answer as recorded, and counts the wait from the publication', () => {
    const past = pastOf([offer('only')], [asking('only')]);
    expect(played(past)).toMatchObject({ askedOfferIds: ['only'], firstYesAfterMs: 3 * hourMs });
    expect(played(past).fits).toEqual(recordedOutcomes(past, rules, currentEngine)[0]!.fits);
  });

  it('goes on to somebody else after a no, and asks nobody twice', () => {
    const past = pastOf(
      [offer('a'), offer('b')],
      [asking('a', { answer: 'no' }), asking('b', { answer: 'no' })],
    );
    expect([...played(past).askedOfferIds].sort()).toEqual(['a', 'b']);
    expect(played(past).firstYesAfterMs).toBeNull();
  });

  it('leaves in peace whom a need of another time holds an invitation for', () => {
    const elsewhere = asking('busy', { needId: 'older', askedAtMs: nowMs - 24 * hourMs, closedAtMs: null });
    expect(played(pastOf([offer('busy')], [elsewhere])).askedOfferIds).toEqual([]);
  });

  it('finds who comes later, and nobody who has gone', () => {
    const profile = offer('late');
    const late = { profile, sinceMs: nowMs + 5 * hourMs, untilMs: null };
    const gone = { profile: offer('gone'), sinceMs: nowMs - 9 * hourMs, untilMs: nowMs - hourMs };
    const past = pastOf([], [asking('late')], { offers: [late, gone] });
    expect(played(past)).toMatchObject({ askedOfferIds: ['late'], firstYesAfterMs: 8 * hourMs });
  });

  it('books what a yes promises: nobody is had for two needs at the same hours', () => {
    const needs = ['need-1', 'need-2'].map((needId, place) => ({
      profile: sampleNeed({ needId, placesWanted: 1 }),
      publishedAtMs: nowMs + place * 60 * hourMs,
      askableFromMs: nowMs + place * 60 * hourMs,
      untilMs: null,
    }));
    const both = [asking('only'), asking('only', { needId: 'need-2' })];
    const outcomes = new Replay(pastOf([offer('only')], both, { needs }), how).run();
    expect(outcomes.map(({ firstYesAfterMs }) => firstYesAfterMs !== null)).toEqual([true, false]);
  });

  it('comes to the same end each time and tells how far it is', () => {
    const past = pastOf(Array.from({ length: 40 }, (_, i) => offer(`o${i}`)));
    const steps: number[] = [];
    const once = new Replay(past, how).run((done) => steps.push(done));
    expect(new Replay(past, how).run()).toEqual(once);
    expect(once[0]!.askedOfferIds.length).toBeGreaterThan(1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

describe('replayFigures', () => {
  it('are waits, fits and the share of pairs that both asked', () => {
    const outcome = {
      needId: 'n',
      kind: 'conversation',
      fits: [0.5, 0.7],
      firstYesAfterMs: 2 * hourMs,
    } as const;
    const figures = replayFigures(
      [{ ...outcome, askedOfferIds: ['a', 'b'] }],
      [{ ...outcome, askedOfferIds: ['b', 'c'] }],
    );
    expect(figures).toEqual({
      needs: 1,
      withVolunteer: 1,
      medianWaitHours: 2,
      meanFit: 0.6,
      invitations: 2,
      overlap: 1 / 3,
    });
  });
});

describe('Agenda', () => {
  it('gives the earliest first, and equals as they were put', () => {
    const agenda = new Agenda<string>();
    for (const [at, what] of [
      [3, 'c'],
      [1, 'a'],
      [2, 'b'],
      [1, 'a2'],
      [3, 'c2'],
    ] as const)
      agenda.add(at, what);
    const order = Array.from({ length: 5 }, () => agenda.next()!.what);
    expect(order).toEqual(['a', 'a2', 'b', 'c', 'c2']);
    expect(agenda.next()).toBeUndefined();
  });
});
