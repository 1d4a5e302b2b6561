import type { Transaction } from '@app/domain/events';
import type { QueryResult } from 'typeorm';
import { entityManagerOf } from './typeorm-transaction.js';

async function send(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  const runner = entityManagerOf(tx).queryRunner;
  if (!runner) throw new TypeError('the transaction has no connection');
  return runner.query(sql, [...parameters], true);
}

/** The rows of a statement, `returning` included. `Row` is the caller's word for what the SQL selects. */
export async function query<Row>(
  tx: Transaction,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return (await send(tx, sql, parameters)).records as Row[];
}

/** Runs a statement for its effect; answers how many rows it touched. */
export async function execute(
  tx: Transaction,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<number> {
  return (await send(tx, sql, parameters)).affected ?? 0;
}
