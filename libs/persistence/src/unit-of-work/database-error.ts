import { Refusal } from '@app/domain/errors';
import { QueryFailedError } from 'typeorm';
import { constraintRefusals, transitionRefused } from './constraint-refusals.js';

/**
 * The database refused what the domain had allowed: somebody else was faster. For a person it is a refusal like
 * any other; a worker may try again, because it reads afresh.
 */
export class LostRace extends Refusal {
  constructor(code: string) {
    super(code, 'conflict');
  }
}

/** The driver gives these no code. */
const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when)/;

/** The SQLSTATE of a database error, the system's code of a connection error, or `connection-lost`. */
export function databaseCode(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return undefined;
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return error instanceof QueryFailedError || lostConnection.test(cause.message)
    ? 'connection-lost'
    : undefined;
}

/** A migration beside us changed what a prepared statement answers; PostgreSQL has no narrower code for it. */
export function isOutdatedPlan(error: unknown): boolean {
  return databaseCode(error) === '0A000';
}

/** Serialisation failures, deadlocks and outdated plans: the same work may well succeed at once. */
export function mayRunAgain(error: unknown): boolean {
  return isOutdatedPlan(error) || ['40001', '40P01'].includes(databaseCode(error) ?? '');
}

/** Says in the domain's words what the database refused; any other error comes back as it is. */
export function inDomainWords(error: unknown): unknown {
  if (databaseCode(error) === transitionRefused) return new LostRace('state-changed');
  if (!(error instanceof QueryFailedError)) return error;
  const { constraint } = error.driverError as { readonly constraint?: string };
  const code = constraint === undefined ? undefined : constraintRefusals[constraint];
  return code === undefined ? error : new LostRace(code);
}
