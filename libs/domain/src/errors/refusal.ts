import type { ErrorDetails } from './domain-error.js';
import { DomainError } from './domain-error.js';

/** What sort of no: the api turns it into a status, the domain knows nothing of HTTP. */
export type RefusalKind = 'invalid' | 'conflict' | 'not-found' | 'forbidden' | 'gone' | 'precondition';

/** Where the refusal points: the field, the facts behind it, and a code of what the person can do instead. */
export interface RefusalContext {
  readonly pointer?: string;
  readonly details?: ErrorDetails;
  readonly wayOut?: string;
}

/** A rule says no. Retrying changes nothing: the failure policy never retries a refusal. */
export class Refusal extends DomainError {
  override readonly name = 'Refusal';
  override readonly pointer?: string;
  override readonly details?: ErrorDetails;
  readonly wayOut?: string;

  constructor(
    override readonly code: string,
    readonly kind: RefusalKind,
    context: RefusalContext = {},
  ) {
    super(code);
    if (context.pointer !== undefined) this.pointer = context.pointer;
    if (context.details !== undefined) this.details = context.details;
    if (context.wayOut !== undefined) this.wayOut = context.wayOut;
  }
}

/** A value given by somebody breaks a rule; `pointer` says which one. */
export function invalid(code: string, pointer: string, details?: ErrorDetails): Refusal {
  return new Refusal(code, 'invalid', details ? { pointer, details } : { pointer });
}

/** The state of things does not allow it now (taken, closed, already answered). */
export function conflict(code: string, details?: ErrorDetails, wayOut?: string): Refusal {
  return new Refusal(code, 'conflict', {
    ...(details ? { details } : {}),
    ...(wayOut ? { wayOut } : {}),
  });
}

/** Nothing of that name that this person may know of. */
export function notFound(code: string): Refusal {
  return new Refusal(code, 'not-found');
}

/** The person may not do this, whatever the state. */
export function forbidden(code: string): Refusal {
  return new Refusal(code, 'forbidden');
}

/** It was there and is over: an expired link, a closed invitation. */
export function gone(code: string, wayOut?: string): Refusal {
  return new Refusal(code, 'gone', wayOut ? { wayOut } : {});
}

/** Somebody else changed it since it was read, or a condition to be met first is not. */
export function precondition(code: string, details?: ErrorDetails): Refusal {
  return new Refusal(code, 'precondition', details ? { details } : {});
}
