import type { Randomness } from '@app/domain/events';
import type {
  Deficit,
  FairnessFacts,
  FairnessReport,
  NeedDimension,
  NeedOutcome,
  VolunteerDimension,
  VolunteerOutcome,
} from '@app/domain/fairness';
import { needDimensions, volunteerDimensions } from '@app/domain/fairness';
import type { Counted } from './audit-groups.js';
import { auditGroups, auditRules, bootstrapInterval, measuredGroups, shareOf } from './audit-groups.js';
import { gini } from './gini.js';

const groupsShownWorst = 5;
/** Between shares that are alike but for their binary digits. */
const rounding = 1e-9;

/** Bilingual volunteers are asked about their other kinds at least so often as the others. */
const bilingualAtLeast = 0.95;

/** An audit: what is reported, and what it corrects. */
export interface FairnessFindings {
  readonly report: FairnessReport;
  readonly deficits: readonly Deficit[];
}

/**
 * Audits how needs and volunteers of a territory fared. Reads groups only: what it finds can raise a need through its
 * groups, never lower one, and never reads a person. The same facts and randomness give the same findings.
 */
export function auditFairness(
  { needs, volunteers }: FairnessFacts,
  randomness: Randomness,
): FairnessFindings {
  const sizes = sizeQuintiles(needs);
  const counted = new Map(
    needDimensions.map((dimension) => [
      dimension,
      needs.flatMap((need) => countedIn(dimension, need, sizes)),
    ]),
  );
  const audits = needDimensions.map((dimension) =>
    auditGroups(dimension, counted.get(dimension)!, randomness),
  );
  const coverage = needs.length === 0 ? null : needs.filter(isCovered).length / needs.length;
  const report: FairnessReport = {
    coverage,
    needs: audits,
    volunteers: volunteerDimensions.map((dimension) =>
      auditGroups(
        dimension,
        volunteers.map((one) => ({ group: volunteerGroup[dimension](one), served: one.relevant })),
        randomness,
      ),
    ),
    bilingual: bilingualRatio(volunteers, randomness),
    exposureGini: gini(needs.map(({ asked, places }) => asked / places)),
    worst: audits
      .flatMap(({ dimension, groups }) =>
        groups.flatMap(({ group, share }) => (share === null ? [] : [{ dimension, group, share }])),
      )
      .toSorted((a, b) => a.share - b.share)
      .slice(0, groupsShownWorst),
  };
  const breached = new Set(
    audits.flatMap(({ dimension, breached }) => breached.map((g) => `${dimension}/${g}`)),
  );
  return { report, deficits: deficitsOf(counted, coverage ?? 0, sizes, breached) };
}

const isCovered = ({ hoursToFirstYes }: NeedOutcome): boolean => hoursToFirstYes !== null;

/** One line for each group of the dimension that a need is in; one without a district is in none of them. */
function countedIn(
  dimension: NeedDimension,
  need: NeedOutcome,
  sizes: ReadonlyMap<string, string>,
): readonly Counted[] {
  const groups = {
    district: () => (need.district === null ? [] : [need.district]),
    'association-size': () => [sizes.get(need.associationId)!],
    language: () => (need.languages.length === 0 ? ['none'] : [...new Set(need.languages)]),
    kind: () => [need.kind],
    tier: () => [String(need.tier)],
  }[dimension]();
  return groups.map((group) => ({ group, served: isCovered(need), hours: need.hoursToFirstYes }));
}

/** For each association the fifth, '1' the smallest, in which its number of needs puts it; as many needs, the same fifth. */
export function sizeQuintiles(needs: readonly NeedOutcome[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { associationId } of needs) counts.set(associationId, (counts.get(associationId) ?? 0) + 1);
  const all = [...counts.values()];
  return new Map(
    [...counts].map(([associationId, count]) => {
      const smaller = all.filter((other) => other < count).length;
      return [associationId, String(1 + Math.floor((5 * smaller) / all.length))];
    }),
  );
}

const volunteerGroup: Readonly<Record<VolunteerDimension, (volunteer: VolunteerOutcome) => string>> = {
  tenure: ({ tenureDays }) =>
    tenureDays < 30 ? 'under-30-days' : tenureDays < 180 ? 'under-180-days' : 'longer',
  reach: ({ maxTravelKm }) => (maxTravelKm <= 3 ? 'up-to-3-km' : maxTravelKm <= 6 ? 'up-to-6-km' : 'further'),
  availability: ({ weeklyMinutes }) =>
    weeklyMinutes <= 180 ? 'up-to-3-hours' : weeklyMinutes <= 600 ? 'up-to-10-hours' : 'more',
};

function bilingualRatio(
  volunteers: readonly VolunteerOutcome[],
  randomness: Randomness,
): FairnessReport['bilingual'] {
  const counted = volunteers.flatMap(({ bilingual, askedOtherKinds }) =>
    askedOtherKinds === null ? [] : [{ group: bilingual ? 'bilingual' : 'others', served: askedOtherKinds }],
  );
  const groups = measuredGroups(counted, shareOf(counted) ?? 0);
  const [bilingual, others] = ['bilingual', 'others'].map((name) =>
    groups.find(({ group, size }) => group === name && size >= auditRules.fewestShown),
  );
  if (!bilingual || !others || others.share === 0) return { ratio: null, interval: null, alarm: false };
  const ratio = bilingual.share / others.share;
  const ratioOf = ([one, other]: readonly number[]) => (other === 0 ? 1 : one! / other!);
  const interval = bootstrapInterval([bilingual, others], randomness, ratioOf);
  return { ratio, interval, alarm: ratio < bilingualAtLeast };
}

/** By how much each group is served less than the city; a size of association is told to each that has it. */
function deficitsOf(
  counted: ReadonlyMap<NeedDimension, readonly Counted[]>,
  city: number,
  sizes: ReadonlyMap<string, string>,
  breached: ReadonlySet<string>,
): readonly Deficit[] {
  return needDimensions.flatMap((dimension) =>
    measuredGroups(counted.get(dimension)!, city)
      .filter(({ share }) => city - share > rounding)
      .flatMap(({ group, share }): Deficit[] => {
        const found = { deficit: city - share, breached: breached.has(`${dimension}/${group}`) };
        if (dimension !== 'association-size') return [{ dimension, subject: group, ...found }];
        return [...sizes]
          .filter(([, size]) => size === group)
          .map(([subject]) => ({ dimension: 'association', subject, ...found }));
      }),
  );
}
