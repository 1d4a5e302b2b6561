import type { FieldProblem } from './problem.js';

interface HttpProblemContext {
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly Omit<FieldProblem, 'detail'>[];
}

/** A no that belongs to HTTP and not to the domain: a missing header, a body that is not JSON, no session. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: readonly Omit<FieldProblem, 'detail'>[] | undefined;

  constructor(
    readonly status: number,
    readonly code: string,
    { headers = {}, errors }: HttpProblemContext = {},
  ) {
    super(code);
    this.headers = headers;
    this.errors = errors;
  }
}
