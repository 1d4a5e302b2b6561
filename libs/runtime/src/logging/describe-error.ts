import { scrub } from './scrub.js';

/** What a log may say of an error. */
export interface ErrorDescription {
  type: string;
  code?: string;
  message: string;
  stack: string;
}

interface ErrorLike extends Error {
  code?: unknown;
  constraint?: unknown;
  driverError?: ErrorLike;
}

/**
 * The type, code, message and frames of an error and nothing else that hangs on it. A database quotes the
 * values it refuses, so that of its errors only the SQLSTATE and the constraint remain.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' };
  const { driverError, ...own } = pick(error);
  const fromDatabase = driverError ?? (isSqlState(own.code) ? own : undefined);
  const code = fromDatabase?.code ?? own.code;
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: fromDatabase
      ? `refused by the database ${constraintOf(fromDatabase)}`.trim()
      : scrub(error.message),
    stack: framesOf(error),
  };
}

const pick = (error: ErrorLike): Pick<ErrorLike, 'code' | 'constraint' | 'driverError'> => ({
  code: error.code,
  constraint: error.constraint,
  ...(error.driverError ? { driverError: error.driverError } : {}),
});

const isSqlState = (code: unknown): boolean => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);

const constraintOf = ({ constraint }: Pick<ErrorLike, 'constraint'>): string =>
  typeof constraint === 'string' ? `(${constraint})` : '';

/** The first lines of a stack repeat the message. */
function framesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
