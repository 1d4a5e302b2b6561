import type { Randomness } from '@app/domain/events';
import type { DimensionAudit, FairnessDimension, GroupFigures } from '@app/domain/fairness';
import type { Served } from './fisher-exact.js';
import { fisherExact } from './fisher-exact.js';

/** One of those counted: its group, whether it was served and, for a need, after how many hours. */
export interface Counted {
  readonly group: string;
  readonly served: boolean;
  readonly hours?: number | null;
}

/** A group with all its figures, also those that nobody is shown. */
export interface MeasuredGroup extends Served {
  readonly group: string;
  readonly share: number;
}

/** Rules of the audit. @source four-fifths rule: 29 CFR 1607.4 D, here an alarm only; the others: section 2.10 of the model */
export const auditRules = {
  priorSize: 20,
  fewestShown: 5,
  alarmRatio: 0.8,
  breachChance: 0.05,
  replicates: 400,
  interval: [0.025, 0.975],
} as const;

/** The share served, shrunk towards the city's as if 20 more had been served as the city serves: 0 of 5 at 0.6 is 0.48. */
export function shrunkShare({ size, served }: Served, city: number): number {
  return (served + auditRules.priorSize * city) / (size + auditRules.priorSize);
}

/** The groups of what was counted, by name. */
export function measuredGroups(counted: readonly Counted[], city: number): readonly MeasuredGroup[] {
  const sizes = new Map<string, { size: number; served: number }>();
  for (const { group, served } of counted) {
    const known = sizes.get(group) ?? { size: 0, served: 0 };
    sizes.set(group, { size: known.size + 1, served: known.served + Number(served) });
  }
  return [...sizes]
    .map(([group, served]) => ({ group, ...served, share: shrunkShare(served, city) }))
    .toSorted((a, b) => (a.group < b.group ? -1 : 1));
}

/** The share served of all; null of nobody. */
export function shareOf(counted: readonly Counted[]): number | null {
  return counted.length === 0 ? null : counted.filter(({ served }) => served).length / counted.length;
}

/** Holds the groups of one dimension against each other. Those below five count for the city and are not shown. */
export function auditGroups<Dimension extends FairnessDimension>(
  dimension: Dimension,
  counted: readonly Counted[],
  randomness: Randomness,
): DimensionAudit<Dimension> {
  const city = shareOf(counted) ?? 0;
  const groups = measuredGroups(counted, city);
  const shown = groups.filter(({ size }) => size >= auditRules.fewestShown);
  const worst = shown.toSorted((a, b) => a.share - b.share)[0];
  const best = shown.toSorted((a, b) => b.share - a.share)[0];
  const comparable = shown.length > 1 && worst && best && best.share > 0;
  const ratio = comparable ? worst.share / best.share : null;
  return {
    dimension,
    ratio,
    interval: comparable ? bootstrapInterval(shown, randomness, worstAgainstBest) : null,
    pValue: comparable ? fisherExact(worst, best) : null,
    alarm: ratio !== null && ratio < auditRules.alarmRatio,
    breached: comparable ? shown.filter((one) => isBreach(one, best)).map(({ group }) => group) : [],
    groups: groups.map((group) => figuresOf(group, counted)),
  };
}

function isBreach(group: MeasuredGroup, best: MeasuredGroup): boolean {
  return (
    group.share / best.share < auditRules.alarmRatio && fisherExact(group, best) < auditRules.breachChance
  );
}

function figuresOf({ group, size, share }: MeasuredGroup, counted: readonly Counted[]): GroupFigures {
  if (size < auditRules.fewestShown) return { group, size: null, share: null, medianHours: null };
  const hours = counted
    .filter((one) => one.group === group)
    .flatMap((one) => one.hours ?? [])
    .toSorted((a, b) => a - b);
  return { group, size, share, medianHours: hours[Math.floor((hours.length - 1) / 2)] ?? null };
}

/** The ratio of the lowest share to the highest. */
function worstAgainstBest(shares: readonly number[]): number {
  const best = Math.max(...shares);
  return best === 0 ? 1 : Math.min(...shares) / best;
}

/** The 95 % interval of a measure of the groups' shares, by drawing each group again from itself. */
export function bootstrapInterval(
  groups: readonly Served[],
  randomness: Randomness,
  measure: (shares: readonly number[]) => number,
): readonly [number, number] {
  const { replicates, interval } = auditRules;
  const measured = Array.from({ length: replicates }, () => {
    const drawn = groups.map(({ size, served }) => {
      let again = 0;
      for (let i = 0; i < size; i++) again += Number(randomness.fraction() * size < served);
      return { size, served: again };
    });
    const total = drawn.reduce((sum, { size }) => sum + size, 0);
    const city = drawn.reduce((sum, { served }) => sum + served, 0) / total;
    return measure(drawn.map((group) => shrunkShare(group, city)));
  }).toSorted((a, b) => a - b);
  const at = (part: number) => measured[Math.round(part * (replicates - 1))]!;
  return [at(interval[0]), at(interval[1])];
}
