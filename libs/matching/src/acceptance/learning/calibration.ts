/** A chance that was promised, whether it was kept, and how much it counts. */
export interface Forecast {
  readonly chance: number;
  readonly yes: boolean;
  readonly weight: number;
}

/** In a bin of fewer answers the gap between promised and kept is mostly luck. */
const answersPerBin = 500;
const mostBins = 10;

/**
 * The mean gap between the promised and the kept share of yes, over bins of forecasts that promise about the same; one bin
 * for each 500 answers, ten at most. Promised 0.2 throughout and one of five kept: 0; one of four kept: 0.05.
 */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const sorted = forecasts.toSorted((a, b) => a.chance - b.chance);
  const bins = Math.max(1, Math.min(mostBins, Math.floor(sorted.length / answersPerBin)));
  const total = weightOf(sorted);
  let gaps = 0;
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / bins),
      Math.floor(((bin + 1) * sorted.length) / bins),
    );
    gaps += Math.abs(part.reduce((sum, { chance, yes, weight }) => sum + weight * (chance - Number(yes)), 0));
  }
  return gaps / total;
}

/**
 * The mean square of what the forecasts are off by, in [0, 1]: certain and right 0, even odds 0.25.
 * @source Brier, Verification of forecasts expressed in terms of probability, 1950
 */
export function brierScore(forecasts: readonly Forecast[]): number {
  const off = forecasts.reduce(
    (sum, { chance, yes, weight }) => sum + weight * (chance - Number(yes)) ** 2,
    0,
  );
  return off / weightOf(forecasts);
}

const weightOf = (forecasts: readonly Forecast[]): number =>
  forecasts.reduce((sum, { weight }) => sum + weight, 0);
