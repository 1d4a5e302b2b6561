import { HttpException } from '@nestjs/common';
import { DomainError, Refusal } from '@app/domain/errors';
import type { RefusalKind } from '@app/domain/errors';
import { databaseCode } from '@app/persistence';
import { HttpProblem } from './http-problem.js';
import type { FieldProblem } from './problem.js';

/** What an error comes down to for the caller, before words. */
export interface Diagnosis {
  readonly status: number;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly Omit<FieldProblem, 'detail'>[];
  readonly wayOut?: string;
  readonly details?: Refusal['details'];
  /** Nobody meant this to happen. */
  readonly unexpected?: true;
}

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  conflict: 409,
  'not-found': 404,
  forbidden: 403,
  gone: 410,
  precondition: 412,
};

/** Codes for what Nest, Express and the body parser refuse by themselves; their texts may quote the request. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'request-malformed',
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'body-too-large',
  415: 'media-type-unsupported',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Tells a refusal from a failure, and a database that is away from a fault of ours. */
export function diagnose(error: unknown): Diagnosis {
  if (error instanceof HttpProblem) {
    const { status, code, headers, errors } = error;
    return { status, code, headers, ...(errors ? { errors } : {}) };
  }
  if (error instanceof Refusal) return ofRefusal(error);
  if (error instanceof DomainError) return { status: 422, code: error.code };
  if (isDatabaseAway(error)) return { status: 503, code: 'unavailable', headers: { 'Retry-After': '5' } };
  const status = statusIn(error);
  const code = status === undefined ? undefined : codeOfStatus[status];
  if (status !== undefined && code !== undefined) return { status, code };
  if (status !== undefined && status < 500) return { status: 400, code: 'request-malformed' };
  return { status: 500, code: 'unexpected', unexpected: true };
}

function ofRefusal({ kind, code, pointer, wayOut, details }: Refusal): Diagnosis {
  return {
    status: statusOf[kind],
    code,
    ...(pointer === undefined ? {} : { errors: [{ pointer, code }] }),
    ...(wayOut === undefined ? {} : { wayOut }),
    ...(details === undefined ? {} : { details }),
  };
}

/** The status that an error of Nest, or of a middleware of Express, carries. */
function statusIn(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof URIError) return 400;
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

const awayCodes =
  /^(connection-lost|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|57P0[1-3]|53300|08\w{3}|57014)$/;

/** Refused or dropped connections, a server that starts or stops, too many connections, an answer that never came. */
const isDatabaseAway = (error: unknown): boolean =>
  awayCodes.test(databaseCode(error) ?? systemCode(error) ?? '');

/** An error of Node's own network code is of another realm where tests run, so that its class tells nothing. */
const systemCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
