import type { Response } from 'express';

/** The version of a row as an entity tag: `7` → `"7"`. */
export const etagOf = (version: number): string => `"${version}"`;

/** Tells which version of a row an answer shows; an edit gives it back in `If-Match`. */
export function tellVersion(response: Response, version: number): void {
  response.set('ETag', etagOf(version));
}
