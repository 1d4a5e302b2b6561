import { gates } from '@app/contracts';
import fc from 'fast-check';
import type { Change } from '../changes/index.js';
import { changeKinds } from '../changes/index.js';
import { scorePair } from '../explain/index.js';
import { sampleTerms } from '../pair/index.js';
import type { Draw } from '../profiles/drawn-profiles.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import { sampleNeed, sampleOffer } from '../profiles/index.js';
import { counterfactual } from './counterfactual.js';

const zone = 'Europe/Paris';
const terms = sampleTerms('answer');
const wednesdays = sampleOffer({
  availability: { weekly: [{ day: 3, fromMinute: 1080, toMinute: 1260 }], exceptions: [] },
});
const tell = (change: Change, offer = wednesdays, others = [sampleOffer({ offerId: 'offer-2' })]) =>
  counterfactual({ offer, need: sampleNeed(), others }, change, terms, zone);

/** Changes that leave the days of the sessions where they are. */
const drawnChange = (draw: Draw): Change => {
  const changes: readonly Change[] = [
    { kind: 'sessions-a-week', count: draw(1, 3) },
    { kind: 'level', level: 'A1' },
    { kind: 'french', level: 'B1' },
    { kind: 'places', count: draw(1, 9) },
    { kind: 'crisis', declared: draw(0, 1) === 1 },
    { kind: 'further', km: draw(1, 20) },
    { kind: 'remote' },
    { kind: 'free', day: 2, part: 'evening' },
    { kind: 'speaks', language: 'fra', level: 'C2' },
  ];
  return changes[draw(0, changes.length - 1)]!;
};

describe('counterfactual', () => {
  it('tells gates, points and place before and after one change', () => {
    const told = tell({ kind: 'moved', day: 3, part: null })!;
    expect(told.before).toMatchObject({ passes: false, place: null });
    expect(told.before.explanation.gates).toContainEqual({ code: 'schedule', passed: false });
    expect(told.after).toMatchObject({ passes: true, place: 1 });
    expect(told.after.explanation.gates).toContainEqual({ code: 'schedule', passed: true });
  });

  it('compares with others as they would fare under the same change', () => {
    const near = sampleOffer({ offerId: 'offer-2', lon: 2.401, lat: 48.8631 });
    expect(tell({ kind: 'places', count: 5 }, sampleOffer(), [near])).toMatchObject({
      before: { place: 2 },
      after: { place: 2 },
    });
    expect(tell({ kind: 'moved', day: 3, part: null }, wednesdays, [near])!.after.place).toBe(1);
  });

  it('raises what presses, and is nothing for a need that the change says nothing to', () => {
    const { before, after } = tell({ kind: 'crisis', declared: true }, sampleOffer())!;
    expect(after.explanation.needFactor.urgency).toBeGreaterThan(before.explanation.needFactor.urgency);
    expect(after.explanation.needFactor.reasons).toContain('declared-crisis');
    expect(tell({ kind: 'level', level: 'A1' })).toBeUndefined();
  });

  it('never waives what may not be relaxed: those gates say after what they said before', () => {
    const silent = (told: { readonly explanation: { readonly gates: readonly { code: string }[] } }) =>
      told.explanation.gates.filter(
        ({ code }) => !gates[code as keyof typeof gates].disclosed && code !== 'load',
      );
    let changed = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seededDraw(seed);
        const [offer, need] = [drawnOffer(draw, 0), drawnNeed(draw, 0)];
        const told = counterfactual({ offer, need, others: [] }, drawnChange(draw), terms, zone);
        changed += Number(told !== undefined);
        expect(told ? silent(told.after) : []).toEqual(told ? silent(told.before) : []);
        expect(told?.before.explanation ?? null).toEqual(
          told ? scorePair(offer, need, terms).explanation : null,
        );
      }),
      { numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('knows every kind of change, and none that speaks of tier, age, wishes, blocks, load or access', () => {
    expect([...changeKinds].sort()).toEqual(
      [
        'crisis',
        'every-other-week',
        'free',
        'french',
        'further',
        'level',
        'moved',
        'places',
        'remote',
        'sessions-a-week',
        'speaks',
        'starts-at',
      ].sort(),
    );
  });
});
