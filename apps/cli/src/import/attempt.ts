import { Refusal } from '@app/domain/errors';

/** What a reader of the domain gives, or the code of its refusal. */
export type Attempt<T> = { readonly value: T } | { readonly code: string };

/** Lets a rule of the domain decide on a cell: its refusal is an answer here, not an error. */
export function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code };
    throw error;
  }
}
