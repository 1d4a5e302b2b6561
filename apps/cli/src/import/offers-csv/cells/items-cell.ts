import type { ItemCode } from '@app/contracts';
import type { ItemQuantity } from '@app/domain/goods';
import { itemOfWord } from '../../words/item-words.js';
import type { CellReading, Problem } from '../problems.js';
import { problem } from '../problems.js';
import { itemsOf } from './word-list-cell.js';

const most = 10_000;

/**
 * Goods with how many of each: `10 couvertures, tentes x 2 et poussette : 1`. What has no quantity is left out: nobody is
 * taken to give more, or less, than was said.
 */
export function readGoods(cell: string | undefined): CellReading<readonly ItemQuantity[]> {
  const problems: Problem[] = [];
  const quantities = new Map<ItemCode, number>();
  for (const piece of itemsOf(cell).flatMap((piece) =>
    piece.split(/\s+(?:et|and|&|\+)\s+(?=\d|\p{L}+\s)/iu),
  )) {
    const { word, quantity } = wordAndQuantity(piece);
    const item = itemOfWord(word);
    if (item === undefined) problems.push(problem('items', 'item-unknown', word));
    else if (quantity === undefined || quantity < 1 || (quantities.get(item) ?? 0) + quantity > most)
      problems.push(problem('items', 'quantity-unreadable', item));
    else quantities.set(item, (quantities.get(item) ?? 0) + quantity);
  }
  return { value: [...quantities].map(([item, quantity]) => ({ item, quantity })), problems };
}

function wordAndQuantity(piece: string): {
  readonly word: string;
  readonly quantity: number | undefined;
} {
  const before = /^(\d{1,6})\s*[x×]?\s*(\p{L}.*)$/iu.exec(piece);
  if (before?.[1] && before[2]) return { word: before[2], quantity: Number(before[1]) };
  const after = /^(.*?\p{L})\s*(?:[x×:=(]\s*|\s)(\d{1,6})\s*\)?$/iu.exec(piece);
  return after?.[1] && after[2]
    ? { word: after[1], quantity: Number(after[2]) }
    : { word: piece, quantity: undefined };
}
