import type { ItemCode, KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';

/** So many of one item; whole, above 0. */
export interface ItemQuantity {
  readonly item: ItemCode;
  readonly quantity: number;
}

/** So many of one item of a list, and what exactly; `other` is always told in words. */
export interface WantedItem extends ItemQuantity {
  readonly label: string | null;
}

/**
 * A line of a list as it stands: `lacking` that nobody has promised, `unconfirmed` that the association has not taken
 * up yet, promised or not. Both whole, from 0 on.
 */
export interface LackingItem {
  readonly item: ItemCode;
  readonly lacking: number;
  readonly unconfirmed: number;
}

/**
 * Whether needs of a kind close item by item, in quantities that many givers share, rather than by places. Each item
 * counts as one place of the need. Goods do; sorting them does not.
 */
export const closesByItem = (kind: KindCode | null): boolean =>
  kind !== null && kindOf(kind).resources.includes('goods');

/**
 * What a giver's yes promises: of each item as many as the list lacks, never more than she offers. Ten blankets and two
 * tents offered where four blankets and a bicycle lack: four blankets.
 */
export function promisedOf(
  offered: readonly ItemQuantity[],
  lacking: readonly Pick<LackingItem, 'item' | 'lacking'>[],
): readonly ItemQuantity[] {
  return lacking.flatMap(({ item, lacking: wanted }) => {
    const have = offered.find((one) => one.item === item)?.quantity ?? 0;
    const quantity = Math.min(have, wanted);
    return quantity > 0 ? [{ item, quantity }] : [];
  });
}
