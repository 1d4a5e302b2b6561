/** One line of an answer: who or what, and the number that ordered it. */
export interface Answer {
  readonly id: string;
  readonly key: number;
}

/** Columns of single precision know a place to half a metre. */
const tolerance = 1e-4;

/** Whether two answers are one to the last line: the same ids in the same order, with the same keys. */
export const identical = (one: readonly Answer[], other: readonly Answer[]): boolean =>
  one.length === other.length &&
  one.every(({ id, key }, place) => id === other[place]!.id && key === other[place]!.key);

/**
 * Whether another way to compute gave the same answer: keys may be off by what narrower columns lose, and of those whose
 * keys are nearly the same any may come first, or be the one that is left out.
 */
export function agrees(one: readonly Answer[], other: readonly Answer[], tieStep: number): boolean {
  if (one.length !== other.length) return false;
  const near = (a: number, b: number) => Math.abs(a - b) <= tieStep + tolerance;
  const keyOfId = new Map(other.map(({ id, key }) => [id, key]));
  const last = one.at(-1);
  return one.every(({ id, key }, place) => {
    if (!near(key, other[place]!.key)) return false;
    const known = keyOfId.get(id);
    return known === undefined ? near(key, last!.key) : Math.abs(known - key) <= tolerance;
  });
}
