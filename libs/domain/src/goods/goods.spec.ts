import fc from 'fast-check';
import { itemCodes } from '@app/contracts';
import type { ItemQuantity } from './item-quantity.js';
import { closesByItem, promisedOf } from './item-quantity.js';
import { readItemQuantity, refuseTwice } from './read-item-quantity.js';

const quantities = (least: number): fc.Arbitrary<readonly ItemQuantity[]> =>
  fc.uniqueArray(
    fc.record({ item: fc.constantFrom(...itemCodes), quantity: fc.integer({ min: least, max: 50 }) }),
    { selector: ({ item }) => item },
  );

describe('goods', () => {
  it('are promised as far as they lack, and no further than they are offered', () => {
    const offered = [
      { item: 'blankets', quantity: 10 },
      { item: 'tents', quantity: 2 },
    ] as const;
    const lacking = [
      { item: 'blankets', lacking: 4 },
      { item: 'bicycles', lacking: 1 },
    ] as const;
    expect(promisedOf(offered, lacking)).toEqual([{ item: 'blankets', quantity: 4 }]);
  });

  it('never leave less than nothing, on either side', () => {
    fc.assert(
      fc.property(quantities(1), quantities(0), (offered, wanted) => {
        const lacking = wanted.map(({ item, quantity }) => ({ item, lacking: quantity }));
        for (const { item, quantity } of promisedOf(offered, lacking)) {
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(offered.find((one) => one.item === item)!.quantity);
          expect(quantity).toBeLessThanOrEqual(lacking.find((one) => one.item === item)!.lacking);
        }
      }),
    );
  });

  it('close by item, while sorting them takes people', () => {
    expect([closesByItem('goods'), closesByItem('goods-collection'), closesByItem(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [{ item: 'gold', quantity: 1 }, 'item-unknown'],
    [{ item: 'tents', quantity: 0 }, 'quantity-invalid'],
    [{ item: 'tents', quantity: 0.5 }, 'quantity-invalid'],
    [{ item: 'tents', quantity: Number.NaN }, 'quantity-invalid'],
    [{ item: 'tents', quantity: 10_001 }, 'quantity-invalid'],
    ['tents', 'item-unknown'],
  ])('refuse %j with %s', (given, code) => {
    expect(() => readItemQuantity(given, '/items/0')).toThrow(code);
  });

  it('are named once each', () => {
    const tent = { item: 'tents' } as const;
    expect(() => refuseTwice([tent, { item: 'toys' }, tent], '/items')).toThrow(
      expect.objectContaining({ code: 'item-twice', pointer: '/items/2/item' }),
    );
  });
});
