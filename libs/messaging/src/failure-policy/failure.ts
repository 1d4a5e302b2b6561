import { InvalidPayload } from '@app/contracts';
import { DomainError, Refusal } from '@app/domain/errors';
import { databaseCode, LostRace } from '@app/persistence';
import { DeadlineExceeded } from '../backend/deadline.js';
import type { FailureKind } from './failure-policy.js';

/** For handlers that reach out: the other side does not answer now, and will later. The code is kebab-case. */
export class TemporarilyUnavailable extends Error {
  override readonly name = 'TemporarilyUnavailable';
  constructor(readonly code: string) {
    super(code);
  }
}

/** The data of a job cannot be understood. */
export class UnreadableJob extends Error {
  override readonly name = 'UnreadableJob';
  constructor(readonly code: string) {
    super(code);
  }
}

/** A failure reduced to what may be kept: its kind and a code, never a message. */
export interface Failure {
  readonly kind: FailureKind;
  readonly code: string;
}

/** Connection exceptions, too few resources, interventions of an operator, time-outs and lock conflicts. */
const passingSqlStates = /^(08|53|57|40)...$|^55P03$/;
const passingSystemCodes = /^(ECONN|ETIMEDOUT|EPIPE|EHOST|ENET|ENOTFOUND|EAI_AGAIN|connection-lost)/;

/** Sorts an error into the failure policy. */
export function failureOf(error: unknown): Failure {
  const code = errorCode(error);
  if (error instanceof LostRace) return { kind: 'overtaken', code };
  if (error instanceof Refusal) {
    const ours = error.kind === 'invalid' || error.kind === 'forbidden';
    return { kind: ours ? 'misused' : 'refused', code };
  }
  if (error instanceof InvalidPayload || error instanceof UnreadableJob) return { kind: 'unreadable', code };
  return { kind: mayPass(error) ? 'unavailable' : 'unexpected', code };
}

/** A code for any error: its own when it has one of ours, else made from what kind of error it is. */
export function errorCode(error: unknown): string {
  if (
    error instanceof DomainError ||
    error instanceof InvalidPayload ||
    error instanceof UnreadableJob ||
    error instanceof TemporarilyUnavailable ||
    error instanceof DeadlineExceeded
  ) {
    return error.code;
  }
  const external = databaseCode(error);
  if (external && /^[0-9A-Z]{5}$/.test(external)) return `sql-${external}`;
  if (external) return kebab(external);
  const status = httpStatus(error);
  if (status) return `http-${status}`;
  return error instanceof Error ? `unexpected-${kebab(error.name)}` : 'unexpected';
}

function mayPass(error: unknown): boolean {
  if (error instanceof TemporarilyUnavailable) return true;
  if (error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name)) return true;
  const external = databaseCode(error) ?? '';
  if (passingSqlStates.test(external) || passingSystemCodes.test(external)) return true;
  const status = httpStatus(error) ?? 0;
  return status === 429 || status >= 500;
}

function httpStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

function kebab(text: string): string {
  const dashed = text.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/[^A-Za-z0-9]+/g, '-');
  return dashed.toLowerCase().slice(0, 60);
}
