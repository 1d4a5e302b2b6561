import type { Request } from 'express';

/**
 * Where a request that changes something was made. Browsers say `Sec-Fetch-Site` or, on plain http, `Origin`;
 * `unknown` is a program, or a browser too old for either.
 */
export function originOf(request: Request): 'own' | 'foreign' | 'unknown' {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign';
  const { origin, host } = request.headers;
  if (origin === undefined) return 'unknown';
  return URL.canParse(origin) && new URL(origin).host === host ? 'own' : 'foreign';
}

/** Methods that only read. */
export const isSafe = ({ method }: Request): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);
