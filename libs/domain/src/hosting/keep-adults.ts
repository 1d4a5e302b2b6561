import { invalid } from '../errors/index.js';
import type { Home } from './home.js';

/**
 * A home changed by somebody who is not shown who its adults are: they stay as the host said. `[null, null]` for the two of
 * a couple passes; a third adult, or one who is named, does not.
 * @throws adults-said-by-host
 */
export function keepAdults(before: Home | null, after: Home | null): Home | null {
  if (!before || !after) return after;
  if (after.adults.length !== before.adults.length || after.adults.some((adult) => adult !== null))
    throw invalid('adults-said-by-host', '/home/adults', { adults: before.adults.length });
  return { ...after, adults: before.adults };
}
