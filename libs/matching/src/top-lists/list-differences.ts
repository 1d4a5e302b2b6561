import type { ListLine } from './list-line.js';

/** What a stored list needs to become the wanted one: who leaves it, and the lines to write, best first. */
export interface ListDifferences {
  readonly leaving: readonly string[];
  readonly writing: readonly ListLine[];
}

/** A score that moved by more than this share is written although the order is the same. */
const driftShare = 0.05;

/**
 * The fewest lines that make a stored list the wanted one. A line whose words are the same (`retold` false) keeps its
 * stored score, however the hours have moved it, as long as the order comes out right.
 * Stored 0.9 and 0.5, wanted 0.9, 0.7 and 0.5: one line is written; wanted 0.51 and 0.9: none.
 */
export function listDifferences(
  stored: ReadonlyMap<string, { readonly score: number }>,
  wanted: readonly ListLine[],
  retold: (line: ListLine) => boolean,
): ListDifferences {
  const staying = new Set(wanted.map(({ offerId }) => offerId));
  const scores = wanted.map((line) => {
    const known = stored.get(line.offerId)?.score;
    const drifted = known === undefined || Math.abs(known - line.score) > driftShare * line.score;
    return drifted || retold(line) ? undefined : known;
  });
  for (let at = unordered(wanted, scores); at >= 0; at = unordered(wanted, scores)) {
    scores[at] = undefined;
    scores[at + 1] = undefined;
  }
  return {
    leaving: [...stored.keys()].filter((offerId) => !staying.has(offerId)),
    writing: wanted.filter((_, at) => scores[at] === undefined),
  };
}

/** The first line that would not stand above the next, each at the score that it keeps or is given; -1 for none. */
function unordered(wanted: readonly ListLine[], kept: readonly (number | undefined)[]): number {
  const scoreAt = (at: number) => kept[at] ?? wanted[at]!.score;
  return wanted.findIndex(
    (_, at) =>
      at + 1 < wanted.length &&
      scoreAt(at) <= scoreAt(at + 1) &&
      (kept[at] !== undefined || kept[at + 1] !== undefined),
  );
}
