import type { Transaction } from '@app/domain/events';
import { execute } from '@app/persistence';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

const rowsAtOnce = 500;

/** Writes many rows of one table with few statements; the first row names the columns. */
export async function insertRows(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await execute(
      tx,
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + rowsAtOnce))],
    );
  }
}
