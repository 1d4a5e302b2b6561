import type { Transaction } from '@app/domain/events';
import type { PoolClient, QueryResult } from 'pg';
import { QueryFailedError } from 'typeorm';
import { isOutdatedPlan } from './database-error.js';
import { entityManagerOf } from './typeorm-transaction.js';

/** Texts beyond this many are not ours to remember: somebody builds them. */
const mostNames = 1_000;
const names = new Map<string, string>();
let generation = 0;

/**
 * A name under which each connection keeps the statement, read and planned. Half of what PostgreSQL does for a mail is
 * reading and planning the same hundred statements.
 */
function nameOf(sql: string): { readonly name?: string } {
  const known = names.get(sql);
  if (known !== undefined) return { name: known };
  if (names.size === mostNames) return {};
  const name = `s${generation}-${names.size}`;
  names.set(sql, name);
  return { name };
}

/** Under new names, every connection reads and plans every statement anew. */
function forgetNames(): void {
  generation += 1;
  names.clear();
}

/** The connection that a transaction runs on: for what no plain statement does. */
export async function connectionOf(tx: Transaction): Promise<PoolClient> {
  const runner = entityManagerOf(tx).queryRunner;
  if (!runner || runner.isReleased) throw new TypeError('the transaction has no connection');
  return (await runner.connect()) as PoolClient;
}

async function send(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  const client = await connectionOf(tx);
  try {
    return await client.query({ ...nameOf(sql), text: sql, values: [...parameters] });
  } catch (error) {
    if (isOutdatedPlan(error)) forgetNames();
    // Without the parameters: what people wrote is nobody's to log.
    throw new QueryFailedError(sql, [], error as Error);
  }
}

/** The rows of a statement, `returning` included. `Row` is the caller's word for what the SQL selects. */
export async function query<Row>(
  tx: Transaction,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return (await send(tx, sql, parameters)).rows as Row[];
}

/** Runs a statement for its effect; answers how many rows it touched. */
export async function execute(
  tx: Transaction,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<number> {
  return (await send(tx, sql, parameters)).rowCount ?? 0;
}
