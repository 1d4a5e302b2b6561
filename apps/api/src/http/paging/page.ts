import type { Request, Response } from 'express';
import type { CursorKey } from './cursor.js';
import { encodeCursor } from './cursor.js';

/** One page of a list. `next` is null on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * The page of `limit` items out of `limit + 1` rows read, with its `Link` header; `keyOf` is the sort key of a row.
 * The link repeats the request's filters, so that a caller follows it without knowing them.
 */
export function pageOf<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => CursorKey,
  { request, response }: { readonly request: Request; readonly response: Response },
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, next: null };
  const next = encodeCursor(keyOf(last));
  const { pathname, searchParams } = new URL(request.originalUrl, 'http://here');
  searchParams.set('cursor', next);
  response.set('Link', `<${pathname}?${searchParams.toString()}>; rel="next"`);
  return { items, next };
}
