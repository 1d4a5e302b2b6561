import { HttpProblem } from '../problems/http-problem.js';

/** The sort key of the last row of a page. */
export type CursorKey = readonly (string | number | null)[];

/** Opaque to callers: what it holds may change with any release. */
export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * Reads a cursor of `length` parts; undefined where none was given.
 * @throws cursor-invalid
 */
export function decodeCursor(cursor: string | undefined, length: number): CursorKey | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  const fits =
    Array.isArray(key) &&
    key.length === length &&
    key.every((part) => part === null || ['string', 'number'].includes(typeof part));
  if (!fits) throw new HttpProblem(400, 'cursor-invalid');
  return key as CursorKey;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
