import type { Column } from '../columns.js';
import type { CellReading, ProblemCode } from '../problems.js';
import { problem } from '../problems.js';

/** The items of one cell: `,` `;` `/` `|` or a new line between them. */
export function itemsOf(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(/[,;/|\n•]+/)
    .map((item) => item.replace(/^[\s-]+|[\s.]+$/g, ''))
    .filter((item) => item !== '');
}

/**
 * The codes that the words of a cell mean. An item that is no word of the table is tried again in its parts
 * ("maraude et distribution"), then told.
 */
export function readWords<Code extends string>(
  cell: string | undefined,
  column: Column,
  unknown: ProblemCode,
  codeOf: (word: string) => Code | undefined,
): CellReading<readonly Code[]> {
  const words = itemsOf(cell).flatMap((item) =>
    codeOf(item) === undefined ? item.split(/\s+(?:et|ou|and|or|&|\+)\s+/i) : [item],
  );
  const codes = words.map(codeOf);
  return {
    value: [...new Set(codes.filter((code) => code !== undefined))],
    problems: words
      .filter((_, index) => codes[index] === undefined)
      .map((word) => problem(column, unknown, word)),
  };
}
