import type { Backend } from './options.js';
import { readOptions } from './options.js';
import type { ChaosReport } from './run-chaos.js';
import { runChaos } from './run-chaos.js';
import { redisIsInstalled } from './stores.js';

const options = readOptions(process.argv.slice(2));
const able = (backend: Backend): boolean => backend !== 'redis' || redisIsInstalled();
const reports: ChaosReport[] = [];
for (const backend of options.backends.filter(able)) {
  const report = await runChaos(backend, options);
  reports.push(report);
  const { broken, ...figures } = report;
  const told = Object.entries({ ...figures, seconds: options.seconds, seed: options.seed });
  console.log(`chaos: ${told.map(([name, value]) => `${name}=${value}`).join(' ')}`);
  for (const line of broken) console.log(`  ${line}`);
}
const notRun = options.backends.filter((backend) => !able(backend));
for (const backend of notRun) console.log(`chaos: backend=${backend} not run: it is not installed`);

if (options.json) console.log(JSON.stringify({ ...total(reports), runs: reports, notRun }));
const kept = ({ acked, broken, crashes }: ChaosReport): boolean =>
  acked > 0 && broken.length === 0 && crashes === 0;
process.exitCode = reports.length > 0 && reports.every(kept) ? 0 : 1;

/** Counts are added up; the slowest drain stands for all. */
function total(reports: readonly ChaosReport[]) {
  const sum = (name: Exclude<keyof ChaosReport, 'backend' | 'broken'>) =>
    reports.reduce((all, report) => all + report[name], 0);
  return {
    kills: sum('kills'),
    wipes: sum('wipes'),
    crashes: sum('crashes'),
    acked: sum('acked'),
    lost: sum('lost'),
    dup_match: sum('dup_match'),
    dup_state: sum('dup_state'),
    unsent: sum('unsent'),
    dead: sum('dead'),
    raw_dup: sum('raw_dup'),
    drain_ms: Math.max(...reports.map(({ drain_ms }) => drain_ms)),
  };
}
