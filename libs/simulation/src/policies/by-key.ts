/** The needs with the lowest key first; equal ones stay in their order. */
export function byKey(needs: readonly number[], key: (need: number) => number): readonly number[] {
  return needs
    .map((need) => [need, key(need)] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([need]) => need);
}
