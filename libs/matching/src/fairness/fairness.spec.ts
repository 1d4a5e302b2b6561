import type { NeedOutcome, VolunteerOutcome } from '@app/domain/fairness';
import fc from 'fast-check';
import { auditFairness, sizeQuintiles } from './audit-fairness.js';
import { shrunkShare } from './audit-groups.js';
import { fisherExact } from './fisher-exact.js';
import { gini } from './gini.js';
import { SeededRandomness } from './seeded-randomness.js';

const need = (changes: Partial<NeedOutcome> = {}): NeedOutcome => ({
  associationId: 'association-1',
  district: '75119',
  kind: 'conversation',
  tier: 1,
  languages: [],
  places: 1,
  asked: 3,
  hoursToFirstYes: 10,
  ...changes,
});
const needs = (count: number, changes: Partial<NeedOutcome> = {}) =>
  Array.from({ length: count }, () => need(changes));
const unmet = { hoursToFirstYes: null };
const volunteer = (changes: Partial<VolunteerOutcome> = {}): VolunteerOutcome => ({
  tenureDays: 100,
  maxTravelKm: 5,
  weeklyMinutes: 240,
  relevant: true,
  bilingual: false,
  askedOtherKinds: true,
  ...changes,
});
const audit = (needs: readonly NeedOutcome[], volunteers: readonly VolunteerOutcome[] = []) =>
  auditFairness({ needs, volunteers }, new SeededRandomness(1));
const dimension = (found: ReturnType<typeof audit>, name: string) =>
  found.report.needs.find((one) => one.dimension === name)!;

/** 100 needs of the 7th arrondissement, 95 met; 60 of the 19th, `met` of them. */
const twoDistricts = (met: number) => [
  ...needs(95, { district: '75107' }),
  ...needs(5, { district: '75107', ...unmet }),
  ...needs(met),
  ...needs(60 - met, unmet),
];

describe('the audit of needs', () => {
  it('holds the worst served group against the best, and says how sure that is', () => {
    const found = audit(twoDistricts(30));
    const { ratio, interval, pValue, alarm, breached, groups } = dimension(found, 'district');
    expect(groups.map(({ group, size }) => [group, size])).toEqual([
      ['75107', 100],
      ['75119', 60],
    ]);
    expect(ratio).toBeCloseTo((30 + 20 * 0.78125) / 80 / ((95 + 20 * 0.78125) / 120), 12);
    expect(interval![0]).toBeLessThan(ratio!);
    expect(interval![1]).toBeGreaterThan(ratio!);
    expect(pValue).toBeLessThan(0.001);
    expect([alarm, breached]).toEqual([true, ['75119']]);
    expect(found.deficits).toContainEqual({
      dimension: 'district',
      subject: '75119',
      deficit: expect.closeTo(0.78125 - (30 + 20 * 0.78125) / 80, 12),
      breached: true,
    });
    expect(found.report.worst[0]).toMatchObject({ dimension: 'district', group: '75119' });
  });

  it('stays calm while the groups are served alike', () => {
    const found = audit(twoDistricts(57));
    expect(dimension(found, 'district')).toMatchObject({ ratio: 1, alarm: false, breached: [] });
    expect(found.deficits).toEqual([]);
  });

  it('calls no breach what may be chance, though it raises', () => {
    const found = audit([...needs(8, { district: '75107' }), ...needs(3), ...needs(3, unmet)]);
    const { breached, pValue } = dimension(found, 'district');
    expect(pValue).toBeGreaterThan(0.05);
    expect(breached).toEqual([]);
    expect(found.deficits).toMatchObject([{ dimension: 'district', subject: '75119', breached: false }]);
  });

  it('shows no number of a group below five, and shrinks it', () => {
    const found = audit([...needs(40, { district: '75107' }), ...needs(4, unmet)]);
    expect(dimension(found, 'district').groups[1]).toEqual({
      group: '75119',
      size: null,
      share: null,
      medianHours: null,
    });
    expect(shrunkShare({ size: 5, served: 0 }, 0.6)).toBeCloseTo(0.48, 12);
  });

  it('tells the waiting time that half of a group stayed below', () => {
    const found = audit([1, 5, 30, 40, 90].map((hoursToFirstYes) => need({ hoursToFirstYes })));
    expect(dimension(found, 'kind').groups).toEqual([
      { group: 'conversation', size: 5, share: 1, medianHours: 30 },
    ]);
  });

  it('sorts associations by their needs into fifths, alike ones together, and raises each of a size', () => {
    const of = (associationId: string, count: number, changes = {}) =>
      needs(count, { associationId, ...changes });
    const city = [...of('a', 1, unmet), ...of('b', 1, unmet), ...of('c', 9), ...of('d', 20), ...of('e', 40)];
    expect([...sizeQuintiles(city).values()]).toEqual(['1', '1', '3', '4', '5']);
    const raised = audit(city).deficits.filter(({ dimension }) => dimension === 'association');
    expect(raised.map(({ subject }) => subject)).toEqual(['a', 'b']);
  });

  it('is the same for the same facts, and of nothing says nothing', () => {
    expect(audit(twoDistricts(30))).toEqual(audit(twoDistricts(30)));
    const empty = audit([]);
    expect(empty.report).toMatchObject({ coverage: null, exposureGini: null, worst: [] });
    expect(empty.deficits).toEqual([]);
  });

  it('only ever raises', () => {
    const drawn = fc.array(
      fc.record({ district: fc.constantFrom('75101', '75118', '75119'), met: fc.boolean(), tier: fc.nat(2) }),
    );
    fc.assert(
      fc.property(drawn, (outcomes) => {
        const { deficits } = audit(
          outcomes.map(({ district, met, tier }) =>
            need({ district, tier, hoursToFirstYes: met ? 1 : null }),
          ),
        );
        expect(deficits.every(({ deficit }) => deficit > 0 && deficit <= 1)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the audit of volunteers', () => {
  it('finds those who hear nothing', () => {
    const { report } = audit(
      [],
      [
        ...Array.from({ length: 50 }, () => volunteer()),
        ...Array.from({ length: 30 }, () => volunteer({ maxTravelKm: 2, relevant: false })),
      ],
    );
    const reach = report.volunteers.find((one) => one.dimension === 'reach')!;
    expect([reach.alarm, reach.breached]).toEqual([true, ['up-to-3-km']]);
    expect(report.volunteers.find((one) => one.dimension === 'tenure')!.ratio).toBeNull();
  });

  it('asks whether bilingual volunteers are asked about their other kinds as often', () => {
    const bilingual = (asked: number) => {
      const people = (count: number, changes: Partial<VolunteerOutcome>) =>
        Array.from({ length: count }, () => volunteer(changes));
      return audit(
        [],
        [
          ...people(100, {}),
          ...people(100, { askedOtherKinds: false }),
          ...people(asked, { bilingual: true }),
          ...people(100 - asked, { bilingual: true, askedOtherKinds: false }),
          ...people(100, { bilingual: true, askedOtherKinds: null }),
        ],
      ).report.bilingual;
    };
    expect(bilingual(50)).toMatchObject({ ratio: 1, alarm: false });
    expect(bilingual(30)).toMatchObject({ alarm: true });
    expect(bilingual(30).interval![1]).toBeLessThan(0.95);
    expect(bilingual(90)).toMatchObject({ alarm: false });
  });
});

describe('statistics', () => {
  it.each([
    [3, 3, 3, 0, 0.1],
    [10, 5, 10, 5, 1],
    [10, 8, 10, 1, 0.0055],
    [600, 480, 500, 300, 0],
  ])('Fisher: %d with %d against %d with %d', (aSize, aServed, bSize, bServed, chance) => {
    expect(fisherExact({ size: aSize, served: aServed }, { size: bSize, served: bServed })).toBeCloseTo(
      chance,
      4,
    );
  });

  it('Gini: alike 0, all on one of four 0.75', () => {
    expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(gini([0, 0])).toBeNull();
  });
});
