import { isUUID } from 'class-validator';
import type { HttpExchange } from '../exchange.decorator.js';
import { HttpProblem } from '../problems/http-problem.js';
import { decodeCursor } from './cursor.js';
import type { Page } from './page.js';
import { pageOf } from './page.js';
import type { PageRequest } from './page.request.js';

/** The cut that a request asks for, of a list in the order of its ids. @throws cursor-invalid */
export function idCut({ limit, cursor }: PageRequest): {
  readonly limit: number;
  readonly after: string | undefined;
} {
  const after = decodeCursor(cursor, 1)?.[0];
  if (after === undefined) return { limit, after };
  if (typeof after !== 'string' || !isUUID(after)) throw new HttpProblem(400, 'cursor-invalid');
  return { limit, after };
}

/** The page out of the `limit + 1` rows that the cut gave. */
export const idPage = <Item extends { readonly id: string }>(
  rows: readonly Item[],
  { limit }: PageRequest,
  exchange: HttpExchange,
): Page<Item> => pageOf(rows, limit, ({ id }) => [id], exchange);
