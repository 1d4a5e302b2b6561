import type { Failure, FailureKind } from '../failure-policy/index.js';

/** What the queue learns of a failure that will be tried again: a code. The kind stays in the process. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  readonly kind: FailureKind;

  constructor({ kind, code }: Failure) {
    super(code);
    this.kind = kind;
  }
}
