import { createHash } from 'node:crypto';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { from, lastValueFrom } from 'rxjs';
import type { AccessRequest } from '../../access/access-request.js';
import { actorOf } from '../../access/access-request.js';
import { HttpProblem } from '../problems/http-problem.js';
import type { AnsweredRequest } from './request-keys.js';
import { RequestKeys } from './request-keys.js';

/** Headers of the answer that a replay repeats. */
const repeated = ['location', 'etag'] as const;

/**
 * A creating request is done once, however often it is sent: the use case joins the transaction opened here, which
 * keeps the answer beside what was done (docs/adr/0010).
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: RequestKeys,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<AccessRequest>();
    const response = http.getResponse<Response>();
    return from(
      this.once(request, response, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
    );
  }

  private async once(
    request: AccessRequest,
    response: Response,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const key = keyIn(request);
    const actor = actorOf(request);
    const route = `${request.method} ${request.path}`;
    const bodyHash = createHash('sha256')
      .update(`${route}\n${canonical(request.body)}`)
      .digest();
    return this.work.run(actor, async (tx) => {
      const name = { accountId: actor.accountId, key };
      if (!(await this.keys.lock(tx, name)))
        throw new HttpProblem(409, 'request-in-flight', { headers: { 'Retry-After': '1' } });
      const now = this.clock.now();
      const known = await this.keys.find(tx, name, now);
      if (known) return replay(known, bodyHash, response);
      const body = await handle();
      const answer = { bodyHash, status: response.statusCode, headers: headersOf(response), body };
      await this.keys.store(tx, { ...name, route, answer, now });
      return body;
    });
  }
}

function keyIn(request: AccessRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new HttpProblem(400, 'idempotency-key-missing');
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key))
    throw new HttpProblem(400, 'idempotency-key-malformed');
  return key;
}

function replay(known: AnsweredRequest, bodyHash: Buffer, response: Response): unknown {
  if (!known.bodyHash.equals(bodyHash)) throw new HttpProblem(422, 'idempotency-key-reused');
  response.status(known.status).set({ ...known.headers, 'Idempotency-Replayed': 'true' });
  return known.body;
}

function headersOf(response: Response): Record<string, string> {
  const set = repeated.flatMap((name) => {
    const value = response.getHeader(name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  return Object.fromEntries(set);
}

/** The same body gives the same text, whatever the order of its fields. */
const canonical = (body: unknown): string =>
  JSON.stringify(body ?? null, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
