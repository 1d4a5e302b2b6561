/**
 * An error that the domain means: a stable kebab-case code, never a sentence, never personal data.
 * - `pointer`: JSON pointer to the field at fault, e.g. `/weekly/0/toMinute`.
 * - `details`: codes, ids and numbers that a wording may need.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  readonly pointer?: string;
  readonly details?: ErrorDetails;
}

/** Codes, ids and numbers only: error details reach logs and dead letters in clear. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;
