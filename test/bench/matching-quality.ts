import { writeFile } from 'node:fs/promises';
import type { ScenarioName, Simulation } from '@app/simulation';
import { scenarios, simulate } from '@app/simulation';
import { htmlReport } from './matching-quality/html-report.js';
import { readQualityOptions } from './matching-quality/options.js';
import type { ScenarioSummary } from './matching-quality/summary.js';
import { summarise } from './matching-quality/summary.js';
import { printTables, rounded } from './matching-quality/tables.js';

const options = readQualityOptions(process.argv.slice(2));
const { engine, seeds } = options;

/** Progress goes to the error output, so that the last line of the other is the result. */
function run(name: ScenarioName): ScenarioSummary {
  const scenario = options.probe ? { ...scenarios[name], confirmation: false } : scenarios[name];
  const runs = seeds.map((seed): Simulation => {
    const before = process.cpuUsage();
    const done = simulate(scenario, seed, engine, (policy) =>
      process.stderr.write(`${name} ${seed}: ${policy}\n`),
    );
    const { user, system } = process.cpuUsage(before);
    process.stderr.write(`${name} ${seed}: ${((user + system) / 1e6).toFixed(1)} s of CPU\n`);
    return done;
  });
  return summarise(name, runs);
}

const summaries = options.scenarios.map((name) => {
  const summary = run(name);
  printTables(summary);
  return summary;
});

if (options.html) {
  const cities = `${engine.name}, cities ${seeds.join(', ')}${options.probe ? ', without confirmations' : ''}`;
  await writeFile(options.html, await htmlReport(summaries, cities));
}

if (options.json) {
  const figures = (of: ScenarioSummary) =>
    Object.fromEntries(Object.entries(of.figures).map(([figure, { mean }]) => [figure, rounded(mean)]));
  const [first] = summaries;
  const standard = summaries.find(({ scenario }) => scenario === 'STD') ?? first!;
  const byScenario = Object.fromEntries(summaries.map((summary) => [summary.scenario, figures(summary)]));
  console.log(
    JSON.stringify({
      engine: engine.name,
      ...figures(standard),
      ...(summaries.length > 1 ? byScenario : {}),
    }),
  );
}
