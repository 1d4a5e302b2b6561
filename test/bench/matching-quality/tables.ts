import type { Measures } from '@app/simulation';
import type { ScenarioSummary, Spread } from './summary.js';

const shown = [
  'coverage',
  'slots',
  'attended',
  'urgent',
  'interpreting',
  'hosting',
  'rareLanguage',
  'notificationsPerFill',
  'meanFit',
  'optOuts',
  'p90FirstVolunteerDays',
] as const satisfies readonly (keyof Measures)[];

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const plusMinus = ({ mean, sd }: Spread): string =>
  Number.isNaN(mean) ? '–' : `${rounded(mean)} ± ${rounded(sd)}`;

/** Levels of every policy, then every target of the scenario: met, or missed by how much. */
export function printTables({ scenario, levels, verdicts, paired }: ScenarioSummary): void {
  console.log(`\n${scenario}: levels, mean ± deviation over the cities`);
  console.table(
    Object.fromEntries(
      Object.entries(levels).map(([policy, of]) => [
        policy,
        Object.fromEntries(shown.map((measure) => [measure, plusMinus(of[measure])])),
      ]),
    ),
  );
  console.log(`${scenario}: coverage of the engine less that of each policy, paired by city`);
  console.table(Object.fromEntries(Object.entries(paired).map(([policy, of]) => [policy, plusMinus(of)])));
  console.log(`${scenario}: targets`);
  console.table(
    Object.fromEntries(
      verdicts.map(({ target, met, missedBy, ...of }) => [
        target.figure,
        {
          value: plusMinus(of),
          target: target.atLeast === undefined ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`,
          verdict: met ? 'met' : `missed by ${rounded(missedBy)}`,
        },
      ]),
    ),
  );
}
