import type { ItemCode } from '@app/contracts';
import { isItem } from '@app/contracts';
import { invalid } from '../errors/index.js';
import type { ItemQuantity } from './item-quantity.js';

/** The most of one item that one list or offer may name. */
export const mostOfAnItem = 10_000;

/** Reads `{item, quantity}`. @throws item-unknown, quantity-invalid */
export function readItemQuantity(value: unknown, pointer: string): ItemQuantity {
  const { item, quantity } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly item?: unknown;
    readonly quantity?: unknown;
  };
  if (!isItem(item)) throw invalid('item-unknown', `${pointer}/item`);
  const counts = typeof quantity === 'number' && Number.isInteger(quantity);
  if (!counts || quantity < 1 || quantity > mostOfAnItem)
    throw invalid('quantity-invalid', `${pointer}/quantity`, { least: 1, most: mostOfAnItem });
  return { item, quantity };
}

/** @throws item-twice */
export function refuseTwice(list: readonly { readonly item: ItemCode }[], pointer: string): void {
  const twice = list.findIndex(({ item }, at) => list.findIndex((other) => other.item === item) < at);
  if (twice >= 0) throw invalid('item-twice', `${pointer}/${twice}/item`);
}
