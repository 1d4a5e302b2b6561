import type { Scenario, ScenarioName } from './scenario.js';

const standard: Scenario = {
  name: 'STD',
  days: 84,
  volunteersAtStart: 3_500,
  volunteersPerDay: 30,
  needsPerDay: 18,
  associations: 150,
  acceptanceBase: -2.6,
  history: true,
  confirmation: true,
  crisis: null,
  adversity: null,
};

/**
 * The settings of the benchmark: the usual city; few volunteers; people who rarely say yes; many volunteers; a sudden
 * surge; bad data; nobody ever asked before.
 */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  STD: standard,
  SCARCE: { ...standard, name: 'SCARCE', volunteersAtStart: 1_500, volunteersPerDay: 13 },
  LOWP: { ...standard, name: 'LOWP', acceptanceBase: -3.3 },
  RICH: { ...standard, name: 'RICH', volunteersAtStart: 8_000, volunteersPerDay: 70 },
  CRISIS: {
    ...standard,
    name: 'CRISIS',
    crisis: { fromDay: 30, needDays: 10, needFactor: 10, volunteerDays: 4, volunteerFactor: 5 },
  },
  ADVERSE: {
    ...standard,
    name: 'ADVERSE',
    adversity: { oneAssociation: 0.3, duplicateNeeds: 0.2, staleAvailability: 0.3 },
  },
  COLD: { ...standard, name: 'COLD', history: false },
};
