/** Answers as numbers: `rows` holds `width` features each; `offsets` are log-odds that the fit only corrects. */
export interface LogisticData {
  readonly width: number;
  readonly rows: Float64Array;
  readonly offsets: Float64Array;
  readonly yes: Uint8Array;
  readonly weights: Float64Array;
}

const mostSteps = 30;
const settled = 1e-9;

/**
 * The coefficients that make the answers likeliest, each held towards 0 by `ridge` (4 is as strong as 16 answers at
 * even odds), over the rows for which `uses` holds. Newton's method: the same data, the same numbers.
 * @source iteratively reweighted least squares, McCullagh and Nelder, Generalized Linear Models, section 2.5
 */
export function fitLogistic(
  data: LogisticData,
  ridge: number,
  uses: (row: number) => boolean = () => true,
): Float64Array {
  const { width } = data;
  let fit = new Float64Array(width);
  let loss = lossOf(data, ridge, uses, fit);
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, hessian } = slopes(data, ridge, uses, fit);
    const move = solved(hessian, gradient, width);
    let [next, nextLoss, scale] = [fit, Infinity, 1];
    // A full step may overshoot where chances are near 0 or 1.
    for (; nextLoss > loss && scale > settled; scale /= 2) {
      next = fit.map((value, i) => value - scale * move[i]!);
      nextLoss = lossOf(data, ridge, uses, next);
    }
    if (nextLoss > loss) return fit;
    const gained = loss - nextLoss;
    [fit, loss] = [next, nextLoss];
    if (gained <= settled * Math.max(1, Math.abs(loss))) return fit;
  }
  return fit;
}

/** The log-odds of a row under these coefficients. */
export function logOddsOfRow({ width, rows, offsets }: LogisticData, row: number, fit: Float64Array): number {
  let sum = offsets[row]!;
  for (let i = 0, at = row * width; i < width; i++, at++) sum += rows[at]! * fit[i]!;
  return sum;
}

function lossOf(
  data: LogisticData,
  ridge: number,
  uses: (row: number) => boolean,
  fit: Float64Array,
): number {
  let loss = 0;
  for (const value of fit) loss += (ridge / 2) * value * value;
  for (let row = 0; row < data.yes.length; row++) {
    if (!uses(row)) continue;
    const logOdds = logOddsOfRow(data, row, fit);
    const surprise = Math.max(0, logOdds) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    loss += data.weights[row]! * (surprise - (data.yes[row] === 1 ? logOdds : 0));
  }
  return loss;
}

function slopes(data: LogisticData, ridge: number, uses: (row: number) => boolean, fit: Float64Array) {
  const { width, rows, yes, weights } = data;
  const gradient = fit.map((value) => ridge * value);
  const hessian = new Float64Array(width * width);
  for (let i = 0; i < width; i++) hessian[i * width + i] = ridge;
  const held: number[] = [];
  for (let row = 0; row < yes.length; row++) {
    if (!uses(row)) continue;
    const chance = 1 / (1 + Math.exp(-logOddsOfRow(data, row, fit)));
    const pull = weights[row]! * (chance - yes[row]!);
    const curve = weights[row]! * chance * (1 - chance);
    const from = row * width;
    // Most features of a row are kinds that it is not of.
    held.length = 0;
    for (let i = 0; i < width; i++) if (rows[from + i] !== 0) held.push(i);
    for (const i of held) {
      const value = rows[from + i]!;
      gradient[i]! += pull * value;
      for (const j of held) {
        if (j > i) break;
        hessian[i * width + j]! += curve * value * rows[from + j]!;
      }
    }
  }
  return { gradient, hessian };
}

/** Solves a symmetric positive system, given by its lower triangle, by the factors of Cholesky; overwrites the matrix. */
function solved(matrix: Float64Array, right: Float64Array, width: number): Float64Array {
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * width + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * width + k]! * matrix[j * width + k]!;
      matrix[i * width + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * width + j]!;
    }
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < width; i++) {
    for (let k = 0; k < i; k++) solution[i]! -= matrix[i * width + k]! * solution[k]!;
    solution[i]! /= matrix[i * width + i]!;
  }
  for (let i = width - 1; i >= 0; i--) {
    for (let k = i + 1; k < width; k++) solution[i]! -= matrix[k * width + i]! * solution[k]!;
    solution[i]! /= matrix[i * width + i]!;
  }
  return solution;
}
