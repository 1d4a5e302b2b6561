import { parseArgs } from 'node:util';
import type { EngineVersion } from '@app/matching';
import { currentEngine, engineVersion } from '@app/matching';
import type { ScenarioName } from '@app/simulation';
import { scenarioNames } from '@app/simulation';

export interface QualityOptions {
  readonly scenarios: readonly ScenarioName[];
  readonly seeds: readonly number[];
  readonly engine: EngineVersion;
  /** Without confirmations, silences and absences, as the first measurements of the model were made. */
  readonly probe: boolean;
  readonly json: boolean;
  readonly html: string | undefined;
}

/** `--scenario STD,SCARCE --seeds 5 --first-seed 1 --engine engine-1 --probe --json --html report.html` */
export function readQualityOptions(args: readonly string[]): QualityOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: scenarioNames.join(',') },
      seeds: { type: 'string', default: '5' },
      'first-seed': { type: 'string', default: '1' },
      engine: { type: 'string', default: currentEngine.name },
      probe: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      html: { type: 'string' },
    },
  });
  const engine = engineVersion(values.engine);
  if (!engine) throw new Error(`There never was an engine ${values.engine}`);
  return {
    scenarios: values.scenario.split(',').map(scenarioOf),
    seeds: Array.from({ length: Number(values.seeds) }, (_, i) => Number(values['first-seed']) + i),
    engine,
    probe: values.probe,
    json: values.json,
    html: values.html,
  };
}

function scenarioOf(name: string): ScenarioName {
  const found = scenarioNames.find((known) => known === name.toUpperCase());
  if (!found) throw new Error(`No scenario ${name}; there are ${scenarioNames.join(', ')}`);
  return found;
}
