import type { Scenario } from '../scenarios/index.js';
import type { Draws } from '../draws.js';
import { drawDistrictOfNeed } from './districts.js';
import type { TownAssociation } from './town-association.js';

const zipf = 0.9;

/** A few big associations and many small ones. In an adverse city the biggest posts a fixed share of everything. */
export function drawAssociations(draws: Draws, scenario: Scenario): readonly TownAssociation[] {
  const weights = Array.from({ length: scenario.associations }, (_, rank) => (rank + 1) ** -zipf);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const flooded = scenario.adversity?.oneAssociation;
  const others = sum - weights[0]!;
  return weights.map((weight, rank) => {
    const size =
      flooded === undefined ? weight / sum : rank === 0 ? flooded : ((1 - flooded) * weight) / others;
    return { index: rank, rank, size, district: drawDistrictOfNeed(draws.branch(rank)) };
  });
}
