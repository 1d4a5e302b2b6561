import type { TopLevelSpec } from 'vega-lite';
import { compile } from 'vega-lite';
import { parse, View } from 'vega';
import type { ScenarioSummary } from './summary.js';
import { rounded } from './tables.js';

/** One page with the plots of every scenario as pictures and the verdicts as tables; it needs no script and no network. */
export async function htmlReport(summaries: readonly ScenarioSummary[], subtitle: string): Promise<string> {
  const sections = await Promise.all(summaries.map(sectionOf));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Matching quality</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: left; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid #ddd; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.missed { color: #a40000; font-weight: 600; }
svg { max-width: 100%; height: auto; }
</style>
</head>
<body>
<h1>Matching quality</h1>
<p>${subtitle}</p>
${sections.join('\n')}
</body>
</html>
`;
}

async function sectionOf(summary: ScenarioSummary): Promise<string> {
  const rows = Object.entries(summary.levels).flatMap(([policy, of]) =>
    (['coverage', 'slots'] as const).map((measure) => ({
      policy,
      measure: measure === 'coverage' ? 'needs covered' : 'places filled',
      value: of[measure].mean,
      low: of[measure].mean - of[measure].sd,
      high: of[measure].mean + of[measure].sd,
    })),
  );
  const kinds = Object.entries(summary.levels).flatMap(([policy, of]) =>
    (['urgent', 'interpreting', 'hosting', 'rareLanguage'] as const).map((group) => ({
      policy,
      group,
      value: of[group].mean,
    })),
  );
  return `<h2>${summary.scenario}</h2>
${await svgOf(levelsPlot(rows))}
${await svgOf(groupsPlot(kinds))}
${verdictTable(summary)}`;
}

function levelsPlot(values: readonly object[]): TopLevelSpec {
  const scale = { domain: [0, 1] };
  return {
    data: { values: [...values] },
    facet: { column: { field: 'measure', title: null } },
    spec: {
      width: 320,
      layer: [
        {
          mark: 'bar',
          encoding: {
            x: { field: 'value', type: 'quantitative', scale, title: 'share' },
            y: { field: 'policy', type: 'nominal', sort: null, title: null },
          },
        },
        {
          mark: 'rule',
          encoding: {
            x: { field: 'low', type: 'quantitative', scale },
            x2: { field: 'high' },
            y: { field: 'policy', type: 'nominal', sort: null },
          },
        },
      ],
    },
  };
}

function groupsPlot(values: readonly object[]): TopLevelSpec {
  return {
    data: { values: [...values] },
    width: 700,
    height: 220,
    mark: { type: 'point', filled: true, size: 80 },
    encoding: {
      x: { field: 'value', type: 'quantitative', scale: { domain: [0, 1] }, title: 'needs covered, share' },
      y: { field: 'group', type: 'nominal', title: null },
      color: { field: 'policy', type: 'nominal', title: null },
      shape: { field: 'policy', type: 'nominal', title: null },
    },
  };
}

const svgOf = (spec: TopLevelSpec): Promise<string> =>
  new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();

function verdictTable({ verdicts }: ScenarioSummary): string {
  const rows = verdicts.map(({ target, mean, sd, met, missedBy }) => {
    const bound = target.atLeast === undefined ? `at most ${target.atMost}` : `at least ${target.atLeast}`;
    const verdict = met ? 'met' : `missed by ${rounded(missedBy)}`;
    return `<tr><th scope="row">${target.figure}</th><td class="number">${rounded(mean)} ± ${rounded(sd)}</td><td>${bound}</td><td${met ? '' : ' class="missed"'}>${verdict}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col">figure</th><th scope="col">mean ± deviation</th><th scope="col">target</th><th scope="col">verdict</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}
