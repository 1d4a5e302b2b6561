import { invalid } from '../../errors/index.js';
import type { WantedItem } from '../../goods/index.js';
import { readItemQuantity, refuseTwice } from '../../goods/index.js';
import { readPublicText } from '../../safeguarding/index.js';
import type { Audience } from './need-terms.js';
import { isGiven, readCount, readItems } from './read-fields.js';

const mostMinutes = 366 * 24 * 60;

/**
 * Reads what is collected, with quantities: a line an item.
 * @throws `item-unknown`, `item-twice`, `quantity-invalid`, `field-missing` for the words of `other`, those of
 * `readPublicText`
 */
export function readWantedItems(value: unknown, pointer: string): readonly WantedItem[] {
  const list = readItems(value, pointer, 50).map((given, index): WantedItem => {
    const at = `${pointer}/${index}`;
    const { item, quantity } = readItemQuantity(given, at);
    const { label } = given as { readonly label?: unknown };
    if (!isGiven(label) && item === 'other') throw invalid('field-missing', `${at}/label`);
    const words = { pointer: `${at}/label`, least: 2, most: 80, lines: 'one' } as const;
    return { item, label: isGiven(label) ? readPublicText(label, words) : null, quantity };
  });
  refuseTwice(list, pointer);
  return list;
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
