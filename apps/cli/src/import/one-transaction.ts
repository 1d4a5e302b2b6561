import type { Transaction } from '@app/domain/events';
import { service, UnitOfWork } from '@app/domain/events';
import { Refusal } from '@app/domain/errors';
import { execute } from '@app/persistence';
import type { Service } from '../service/open-service.js';

class DryRun<T> extends Error {
  constructor(readonly result: T) {
    super('dry-run');
  }
}

/**
 * Writes a whole file or nothing of it. A dry run writes it as well, and takes everything back: what it tells is what
 * would happen.
 */
export async function inOneTransaction<T>(
  app: Service,
  { dryRun }: { readonly dryRun: boolean },
  write: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await app.get(UnitOfWork).run(service, async (tx) => {
      const result = await write(tx);
      if (dryRun) throw new DryRun(result);
      return result;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.result as T;
    throw error;
  }
}

/** Writes one row of the file. A refusal takes back that row alone, and is the answer; any other error ends the import. */
export async function writeRow<T>(tx: Transaction, write: () => Promise<T>): Promise<T | Refusal> {
  await execute(tx, 'savepoint import_row');
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await execute(tx, 'rollback to savepoint import_row');
    return error;
  } finally {
    await execute(tx, 'release savepoint import_row').catch(() => undefined);
  }
}
