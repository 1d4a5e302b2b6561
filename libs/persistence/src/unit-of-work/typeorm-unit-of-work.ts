import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor, Transaction } from '@app/domain/events';
import { Randomness, UnitOfWork } from '@app/domain/events';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { inDomainWords, mayRunAgain } from './database-error.js';
import { TypeormTransaction } from './typeorm-transaction.js';

const maxAttempts = 4;

/** One PostgreSQL transaction a use case. The actor is known to the database as the setting `app.actor`. */
@Injectable()
export class TypeormUnitOfWork extends UnitOfWork {
  private readonly ambient = new AsyncLocalStorage<TypeormTransaction>();

  constructor(
    private readonly source: DataSource,
    private readonly randomness: Randomness,
  ) {
    super();
  }

  /** A nested `run` joins and keeps the outer actor; only the outermost runs again after a deadlock. */
  async run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const joined = this.ambient.getStore();
    if (joined?.open) return work(joined);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (attempt === maxAttempts || !mayRunAgain(error)) throw inDomainWords(error);
        await sleep(this.randomness.fraction() * 20 * 2 ** attempt);
      }
    }
  }

  private async once<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.query(beginAs(actor));
      const result = await this.within(new TypeormTransaction(runner.manager), work);
      await runner.query('commit');
      return result;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async within<T>(tx: TypeormTransaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.ambient.run(tx, () => work(tx));
    } finally {
      tx.open = false;
    }
  }
}

/** One message for both: a transaction is begun dozens of times for a single mail. */
function beginAs(actor: Actor): string {
  const name = actor.kind === 'service' ? actor.kind : `${actor.kind}:${actor.accountId}`;
  return `begin; set local app.actor = ${pg.escapeLiteral(name)}`;
}
