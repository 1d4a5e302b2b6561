/** How unequal amounts are, in [0, 1): alike 0; all of it on one of four 0.75. Null when there is nothing to share. */
export function gini(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return null;
  const ranked = sorted.reduce((sum, amount, i) => sum + (i + 1) * amount, 0);
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
