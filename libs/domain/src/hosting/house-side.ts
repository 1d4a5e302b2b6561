import type { HouseTopic } from '@app/contracts';
import { houseTopics, isHouseTopic } from '@app/contracts';
import { invalid } from '../errors/index.js';
import type { HouseSide, HouseWish } from '../profiles/index.js';
import { partsOf } from './parts-of.js';

/**
 * Reads how one side lives and what it would like of the other. `{habits: {pets: true}, wishes: [{topic: 'smoking',
 * wanted: false}]}` passes; an unheard-of topic, or two wishes about one, does not.
 * @throws house-topic-unknown, house-wish-invalid, house-wish-twice
 */
export function readHouseSide(value: unknown, pointer: string): HouseSide {
  const { habits, wishes } = partsOf(value);
  return { habits: readHabits(habits, `${pointer}/habits`), wishes: readWishes(wishes, `${pointer}/wishes`) };
}

function readHabits(value: unknown, pointer: string): HouseSide['habits'] {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid('house-topic-unknown', pointer);
  const said = Object.entries(value).map(([topic, holds]): readonly [HouseTopic, boolean] => {
    if (!isHouseTopic(topic)) throw invalid('house-topic-unknown', pointer);
    if (typeof holds !== 'boolean') throw invalid('boolean-invalid', `${pointer}/${topic}`);
    return [topic, holds];
  });
  return Object.fromEntries(said);
}

function readWishes(value: unknown, pointer: string): readonly HouseWish[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > houseTopics.length)
    throw invalid('house-wish-invalid', pointer);
  const wishes = (value as readonly unknown[]).map((wish, index): HouseWish => {
    const at = `${pointer}/${index}`;
    const { topic, wanted, firm = false } = partsOf(wish);
    if (!isHouseTopic(topic)) throw invalid('house-topic-unknown', `${at}/topic`);
    if (typeof wanted !== 'boolean') throw invalid('house-wish-invalid', `${at}/wanted`);
    if (typeof firm !== 'boolean') throw invalid('house-wish-invalid', `${at}/firm`);
    return { topic, wanted, firm };
  });
  const twice = wishes.findIndex(({ topic }, at) => wishes.findIndex((other) => other.topic === topic) < at);
  if (twice >= 0) throw invalid('house-wish-twice', `${pointer}/${twice}/topic`);
  return wishes;
}
