/** One line of an answer: who or what, and the number that ordered it. */
export interface Answer {
  readonly id: string;
  readonly key: number;
}

const tolerance = 1e-9;

/**
 * Whether two answers to one question are the same: as many lines, the same keys in the same places, and the same ids but
 * for those whose keys tie.
 */
export function sameAnswer(one: readonly Answer[], other: readonly Answer[], tieStep: number): boolean {
  if (one.length !== other.length) return false;
  const step = ({ key }: Answer) => Math.round(key / tieStep);
  const keyOfId = new Map(other.map(({ id, key }) => [id, key]));
  const last = one.at(-1);
  return one.every((line, place) => {
    if (step(line) !== step(other[place]!)) return false;
    const key = keyOfId.get(line.id);
    // The last places may go to either of two that tie.
    return key === undefined ? step(line) === step(last!) : Math.abs(key - line.key) <= tolerance;
  });
}

/** Share of the ids of one answer that the other one holds as well; 1 of nothing. */
export function overlap(one: readonly Answer[], other: readonly Answer[]): number {
  const ids = new Set(other.map(({ id }) => id));
  return one.length === 0 ? Number(ids.size === 0) : one.filter(({ id }) => ids.has(id)).length / one.length;
}
