import { Transaction } from '@app/domain/events';
import type { EntityManager } from 'typeorm';

/** The transaction behind the domain's opaque one. */
export class TypeormTransaction extends Transaction {
  protected readonly brand = 'transaction' as const;
  /** False once committed or rolled back: work that outlives its transaction must not slip back into it. */
  open = true;

  constructor(readonly manager: EntityManager) {
    super();
  }
}

/** What repositories work with. Only transactions of `TypeormUnitOfWork` have one. */
export function entityManagerOf(tx: Transaction): EntityManager {
  if (!(tx instanceof TypeormTransaction)) throw new TypeError('not a transaction of TypeormUnitOfWork');
  return tx.manager;
}
