/** Figure by name; null for what this run did not measure. */
export type Figures = Readonly<Record<string, number | null>>;

interface Target {
  readonly said: string;
  readonly met: (value: number, figures: Figures) => boolean;
}

const atLeast = (bound: number): Target => ({ said: `≥ ${bound}`, met: (value) => value >= bound });
const atMost = (bound: number): Target => ({ said: `≤ ${bound}`, met: (value) => value <= bound });

/** Told beside the figure, never asserted. */
const targets: Readonly<Record<string, Target>> = {
  sqlRatio: atLeast(50),
  naiveRatio: atLeast(80),
  linearRatio: atLeast(5),
  exactness: { said: '= 1', met: (value) => value === 1 },
  growth: atMost(1.6),
  offerGrowth: atMost(1.6),
  p99Us: { said: '≤ 10 × p50', met: (value, { p50Us }) => value <= 10 * (p50Us ?? NaN) },
  sqlOfferRatio: atLeast(40),
  bytesPerVolunteer: atMost(450),
  hydrateRatio: atMost(3),
  nationalBytesPerVolunteer: atMost(650),
  nationalExactness: { said: '= 1', met: (value) => value === 1 },
};

/** A table of the figures, each beside its target and whether it is met. */
export function printFigures(figures: Figures): void {
  const rows = Object.entries(figures).map(([name, value]) => {
    const target = targets[name];
    const result = !target || value === null ? '' : target.met(value, figures) ? 'met' : 'missed';
    return [name, { value: value ?? 'not measured', target: target?.said ?? '', result }] as const;
  });
  console.table(Object.fromEntries(rows));
}

/** To four digits that count. */
export const rounded = (figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      value === null ? null : Number(value.toPrecision(4)),
    ]),
  );
