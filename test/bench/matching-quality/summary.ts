import type { Figures, Measures, ScenarioName, Simulation, Target } from '@app/simulation';
import { deviation, isMet, mean, targets } from '@app/simulation';

/** A value over the seeds. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** A figure against its bound; met by the mean. */
export interface Verdict extends Spread {
  readonly target: Target;
  readonly met: boolean;
  /** How far the mean is on the wrong side, 0 when met. */
  readonly missedBy: number;
}

/** A scenario over its seeds: levels of each policy, figures of the product, verdicts on its targets. */
export interface ScenarioSummary {
  readonly scenario: ScenarioName;
  readonly levels: Readonly<Record<string, Readonly<Record<keyof Measures, Spread>>>>;
  readonly figures: Readonly<Record<keyof Figures, Spread>>;
  readonly verdicts: readonly Verdict[];
  /** Coverage of the product less that of each other policy, city by city. */
  readonly paired: Readonly<Record<string, Spread>>;
}

export function summarise(scenario: ScenarioName, runs: readonly Simulation[]): ScenarioSummary {
  const first = runs[0]!;
  const figures = spreads(runs.map((run) => run.figures));
  const policies = Object.keys(first.levels) as (keyof Simulation['levels'])[];
  return {
    scenario,
    levels: Object.fromEntries(
      policies.map((policy) => [policy, spreads(runs.map(({ levels }) => levels[policy]))]),
    ),
    figures,
    verdicts: targets[scenario].map((target) => verdictOn(target, figures[target.figure])),
    paired: Object.fromEntries(
      policies
        .filter((policy) => policy !== 'engine')
        .map((policy) => [
          policy,
          spread(runs.map(({ levels }) => levels.engine.coverage - levels[policy].coverage)),
        ]),
    ),
  };
}

function verdictOn(target: Target, { mean: value, sd }: Spread): Verdict {
  const { atLeast = -Infinity, atMost = Infinity } = target;
  const missedBy = Math.max(0, atLeast - value, value - atMost);
  return { target, mean: value, sd, met: isMet(target, value), missedBy };
}

function spreads<Row extends object>(rows: readonly Row[]): Record<keyof Row, Spread> {
  const keys = Object.keys(rows[0]!) as (keyof Row)[];
  return Object.fromEntries(keys.map((key) => [key, spread(rows.map((row) => Number(row[key])))])) as Record<
    keyof Row,
    Spread
  >;
}

/** Cities in which there was nothing to measure do not count. */
function spread(values: readonly number[]): Spread {
  const known = values.filter((value) => !Number.isNaN(value));
  return { mean: mean(known), sd: deviation(known) };
}
