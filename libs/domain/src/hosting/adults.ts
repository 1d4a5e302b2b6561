import type { Gender } from '@app/contracts';
import { invalid } from '../errors/index.js';
import { readGender } from '../safeguarding/index.js';

const mostAdults = 12;

/**
 * Reads the adults of a household, each as they said, null where they did not: `['woman', null]` passes; nobody, or
 * more than twelve, does not.
 * @throws adults-invalid, gender-unknown
 */
export function readAdults(value: unknown, pointer: string): readonly (Gender | null)[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostAdults)
    throw invalid('adults-invalid', pointer, { least: 1, most: mostAdults });
  return (value as readonly unknown[]).map((adult, index) => readGender(adult, `${pointer}/${index}`));
}
