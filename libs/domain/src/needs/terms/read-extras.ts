import { invalid } from '../../errors/index.js';
import { readPublicText } from '../../safeguarding/index.js';
import type { Audience, WantedItem } from './need-terms.js';
import { isGiven, readCount, readItems } from './read-fields.js';

const mostMinutes = 366 * 24 * 60;

/** Reads what is collected, with quantities. @throws `quantity-invalid`, those of `readPublicText` */
export function readWantedItems(value: unknown, pointer: string): readonly WantedItem[] {
  return readItems(value, pointer, 50).map((item, index) => {
    const { label, quantity } = (isGiven(item) ? item : {}) as { label?: unknown; quantity?: unknown };
    const at = `${pointer}/${index}`;
    return {
      label: readPublicText(label, { pointer: `${at}/label`, least: 2, most: 80, lines: 'one' }),
      quantity: readCount(quantity, {
        pointer: `${at}/quantity`,
        code: 'quantity-invalid',
        least: 1,
        most: 10_000,
      }),
    };
  });
}

/** Reads for whom a group is: `adults`, or ages. @throws `audience-invalid` */
export function readAudience(value: unknown, pointer: string): Audience | null {
  if (!isGiven(value)) return null;
  if (value === 'adults') return value;
  if (typeof value !== 'object') throw invalid('audience-invalid', pointer);
  const { fromAge, toAge } = value as { fromAge?: unknown; toAge?: unknown };
  const limits = { code: 'audience-invalid', most: 99 };
  const from = readCount(fromAge, { ...limits, pointer: `${pointer}/fromAge`, least: 0 });
  return { fromAge: from, toAge: readCount(toAge, { ...limits, pointer: `${pointer}/toAge`, least: from }) };
}

/** Reads how long the work takes in all, in minutes. @throws `duration-invalid` */
export function readDuration(value: unknown, pointer: string): number | null {
  if (!isGiven(value)) return null;
  return readCount(value, { pointer, code: 'duration-invalid', least: 15, most: mostMinutes });
}
