import { isKind } from '@app/contracts';
import { Refusal } from '../errors/index.js';
import { opensHome } from './opens-home.js';
import { partsOf } from './parts-of.js';

/**
 * Whether what somebody gave asks a home for a minor without an adult of the family. Nobody but who says no, with an
 * adult among the guests, passes: an age that is unknown or disputed counts as minor, and so does saying nothing.
 */
export function asksForUnaccompaniedMinor(need: {
  readonly kind?: unknown;
  readonly stay?: unknown;
}): boolean {
  if (typeof need.kind !== 'string' || !isKind(need.kind) || !opensHome(need.kind)) return false;
  if (typeof need.stay !== 'object' || need.stay === null) return false;
  const { unaccompaniedMinor, adults } = partsOf(need.stay);
  return unaccompaniedMinor !== 'no' || !Array.isArray(adults) || adults.length === 0;
}

/** The answer to such a request, whatever is open: whom to call, in words that the pages hold. */
export const unaccompaniedMinor = (): Refusal =>
  new Refusal('unaccompanied-minor', 'invalid', {
    pointer: '/stay/unaccompaniedMinor',
    wayOut: 'call-child-protection',
  });
