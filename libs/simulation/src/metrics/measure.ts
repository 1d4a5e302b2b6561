import type { TownNeed } from '../needs/index.js';
import { rareLanguages } from '../needs/index.js';
import { northEast } from '../people/index.js';
import type { Outcome } from '../run/outcome.js';
import type { Town } from '../run/town.js';
import { ticksPerDay } from '../run/town.js';
import type { FitOf } from './fit.js';
import type { Measures } from './measures.js';
import { bilingualShare } from './bilingual-share.js';
import { proposedShare } from './proposed-share.js';
import { recoveryDays } from './recovery.js';
import { gini, mean, quantile } from './statistics.js';

const urgentTicks = 7 * ticksPerDay;
const bigShare = 0.1;
const smallShare = 0.2;
/** Groups with fewer needs say nothing. */
const leastOfGroup = 50;

/** Reads a run. A need posted twice by mistake counts once. */
export function measure(town: Town, outcome: Outcome, fitOf: FitOf): Measures {
  const { filled, attended, firstYesTick, fills, pushes } = outcome;
  const needs = town.needs.filter(({ duplicateOf }) => duplicateOf === null);
  const count = town.associations.length;
  const covered = (those: readonly TownNeed[]) => mean(those.map(({ index }) => Number(filled[index]! > 0)));
  const among = (holds: (need: TownNeed) => boolean) => covered(needs.filter(holds));
  const rankOf = ({ association }: TownNeed) => town.associations[association]!.rank;
  const waits = needs
    .filter(({ index }) => firstYesTick[index]! >= 0)
    .map(({ index, postedTick }) => (firstYesTick[index]! - postedTick) / ticksPerDay);
  const ofNeeds = fills.filter(([, need]) => town.needs[need]!.duplicateOf === null);
  return {
    coverage: covered(needs),
    slots: total(needs, ({ index }) => filled[index]!) / total(needs, ({ places }) => places),
    attended: mean(needs.map(({ index }) => Number(attended[index]! > 0))),
    urgent: among((need) => need.closesTick - need.postedTick <= urgentTicks),
    interpreting: among(({ kind }) => kind === 'interpreting'),
    hosting: among(({ kind }) => kind === 'hosting'),
    rareLanguage: among(({ language }) => language !== null && rareLanguages.has(language)),
    bigAssociations: among((need) => rankOf(need) < bigShare * count),
    smallAssociations: among((need) => rankOf(need) >= smallShare * count),
    northEast: among(({ district }) => northEast.has(district)),
    elsewhere: among(({ district }) => !northEast.has(district)),
    worstKind: worst(needs, ({ kind }) => kind, covered),
    worstDistrict: worst(needs, ({ district }) => district, covered),
    notificationsPerFill: pushes / fills.length,
    meanFit: mean(ofNeeds.map(([volunteer, need]) => fitOf(volunteer, need))),
    optOuts: outcome.optOuts,
    cameTooLate: outcome.cameTooLate,
    p90FirstVolunteerDays: quantile(waits, 0.9),
    fillGini: gini(needs.map(({ index, places }) => filled[index]! / places)),
    proposedShare: proposedShare(town, outcome),
    bilingualShare: bilingualShare(town, outcome),
    recoveryDays: recoveryDays(town, filled),
  };
}

const total = (needs: readonly TownNeed[], of: (need: TownNeed) => number): number =>
  needs.reduce((sum, need) => sum + of(need), 0);

/** The coverage of the group served least, among those with enough needs to say anything. */
function worst(
  needs: readonly TownNeed[],
  groupOf: (need: TownNeed) => string | number,
  covered: (needs: readonly TownNeed[]) => number,
): number {
  const groups = new Map<string | number, TownNeed[]>();
  for (const need of needs) groups.set(groupOf(need), [...(groups.get(groupOf(need)) ?? []), need]);
  const large = [...groups.values()].filter(({ length }) => length >= leastOfGroup);
  return large.length === 0 ? Number.NaN : Math.min(...large.map(covered));
}
