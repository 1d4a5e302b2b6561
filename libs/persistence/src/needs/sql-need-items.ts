import type { ItemCode } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import type { WantedItem } from '@app/domain/goods';
import { execute, query } from '../unit-of-work/index.js';

/**
 * Makes the lines of a list those given; the first item of which more is promised than is wanted now, and nothing
 * changed, where there is one. The need is locked, and whoever promises shares that lock.
 */
export async function putItems(
  tx: Transaction,
  needId: string,
  items: readonly WantedItem[],
): Promise<ItemCode | undefined> {
  const wanted = JSON.stringify(items.map((one, at) => ({ ...one, ordinal: at + 1 })));
  const list = 'jsonb_to_recordset($2::jsonb) as w (item text, label text, quantity int, ordinal smallint)';
  const [promised] = await query<{ item: ItemCode }>(
    tx,
    `select n.item from need_items n left join ${list} on w.item = n.item
       where n.need_id = $1 and n.promised > coalesce(w.quantity, 0) order by n.ordinal limit 1`,
    [needId, wanted],
  );
  if (promised) return promised.item;
  await execute(
    tx,
    `delete from need_items n where n.need_id = $1 and n.item not in (select w.item from ${list})`,
    [needId, wanted],
  );
  await execute(
    tx,
    `insert into need_items (need_id, item, ordinal, label, wanted)
       select $1, w.item, w.ordinal, w.label, w.quantity from ${list}
     on conflict (need_id, item) do update
       set ordinal = excluded.ordinal, label = excluded.label, wanted = excluded.wanted`,
    [needId, wanted],
  );
  return undefined;
}
