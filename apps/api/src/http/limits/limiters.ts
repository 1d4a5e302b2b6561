import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { HttpProblem } from '../problems/http-problem.js';

const minuteMs = 60_000;

/** Requests allowed in a window: to one account, or to one address prefix (IPv4 address, IPv6 /56) without one. */
export const limits = {
  ordinary: { limit: 1_200, windowMs: minuteMs },
  'sign-in': { limit: 30, windowMs: 15 * minuteMs },
} as const;

export type LimitName = keyof typeof limits;

const refuse: RequestHandler = (_request, _response, next) => next(new HttpProblem(429, 'too-many-requests'));

export const prefixOf = ({ ip }: Request): string => ipKeyGenerator(ip ?? '', 56);

/** Answers say what is left in the headers `RateLimit` and `RateLimit-Policy`. */
export function limiter(name: LimitName, keyOf: (request: Request) => string): RequestHandler {
  return rateLimit({
    ...limits[name],
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: keyOf,
    handler: refuse,
  });
}

/** The outermost limit, before anything is read: it keeps one address from holding the database with sessions it guesses. */
export const floodLimiter = (): RequestHandler =>
  rateLimit({
    limit: 12_000,
    windowMs: minuteMs,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: prefixOf,
    handler: refuse,
  });
