import { isUtf8 } from 'node:buffer';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { json, urlencoded } from 'express';
import { HttpProblem } from '../problems/http-problem.js';
import { cleanInput } from './clean-text.js';

function requireUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw new HttpProblem(400, 'request-malformed');
}

/** Bodies are JSON of 100 kB at most under /api, and small forms elsewhere; never compressed, never anything else. */
export function parseBodies(app: NestExpressApplication): void {
  app.set('query parser', 'simple');
  app.use(
    '/api',
    json({ limit: '100kb', strict: true, inflate: false, verify: requireUtf8 }),
    refuseOthers,
    cleanBody,
  );
  app.use(urlencoded({ limit: '10kb', extended: false, inflate: false, parameterLimit: 50 }), cleanBody);
}

/** A body that the parser has left alone is of another type. */
function refuseOthers(request: Request, _response: Response, next: NextFunction): void {
  const bodied = Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
  next(bodied && request.body === undefined ? new HttpProblem(415, 'media-type-unsupported') : undefined);
}

function cleanBody(request: Request, _response: Response, next: NextFunction): void {
  request.body = request.body === undefined ? {} : cleanInput(request.body);
  next();
}
