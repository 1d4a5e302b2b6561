import type { Transaction } from '@app/domain/events';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connectionOf } from '../unit-of-work/index.js';
import { decoders } from './decoders.js';
import { TupleReader } from './tuple-reader.js';

/**
 * Every row of a large selection, one at a time as it arrives, as `query` would give it: read by binary COPY, which spares
 * both sides the writing and reading of text. The row is one object, filled anew each time; equal arrays and JSON values
 * may be one object for many rows.
 * `sql` takes its values written out (`literal`), because COPY takes no parameters.
 */
export async function copyRows(tx: Transaction, sql: string, onRow: (row: object) => void): Promise<void> {
  const client = await connectionOf(tx);
  const { fields } = await client.query(`select * from (${sql}) as described limit 0`);
  const names = fields.map(({ name }) => name);
  const decode = fields.map(({ name, dataTypeID }) => {
    const made = decoders.get(dataTypeID);
    if (!made) throw new TypeError(`no decoder for column ${name} of type ${dataTypeID}`);
    return made();
  });
  const reader = new TupleReader(fields.length);
  const row: Record<string, unknown> = {};
  const take = (bytes: Buffer, places: Int32Array) => {
    for (let column = 0; column < names.length; column += 1) {
      const from = places[2 * column]!;
      const length = places[2 * column + 1]!;
      row[names[column]!] = length < 0 ? null : decode[column]!(bytes, from, from + length);
    }
    onRow(row);
  };
  const pieces = client.query(copyTo(`copy (${sql}) to stdout (format binary)`));
  await readToTheEnd(pieces, (piece) => reader.read(piece, take));
}

/** A copy that is left half-way would block its connection for ever: after an error the rest is read, and dropped. */
async function readToTheEnd(pieces: AsyncIterable<unknown>, read: (piece: Buffer) => void): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  for await (const piece of pieces) {
    try {
      if (!failure) read(piece as Buffer);
    } catch (error) {
      failure = { error };
    }
  }
  if (failure) throw failure.error;
}

/** An instant as it stands in a statement. */
export const literal = (instant: Date): string => `${pg.escapeLiteral(instant.toISOString())}::timestamptz`;
