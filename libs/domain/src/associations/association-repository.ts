import { notFound } from '../errors/index.js';
import type { Actor, Transaction } from '../events/index.js';
import type { DateRange } from '../time/index.js';
import type { Association, Authorisation } from './association.js';

/** Associations with their closures and authorisations. */
export abstract class AssociationRepository {
  abstract find(tx: Transaction, id: string): Promise<Association | undefined>;
  /** @throws `association-not-found` */
  async get(tx: Transaction, id: string): Promise<Association> {
    const association = await this.find(tx, id);
    if (!association) throw notFound('association-not-found');
    return association;
  }
  /** The same, locked until the transaction ends. @throws `association-not-found` */
  abstract lock(tx: Transaction, id: string): Promise<Association>;
  abstract findBySource(tx: Transaction, source: string, clientId: string): Promise<Association | undefined>;
  /** The association that has one of these numbers. */
  abstract findByNumbers(
    tx: Transaction,
    numbers: Pick<Association, 'rna' | 'siren'>,
  ): Promise<Association | undefined>;
  /** @throws `association-already-known` when one of the numbers is taken */
  abstract insert(tx: Transaction, association: Association): Promise<void>;
  /** Writes the association's own fields; closures and authorisations have their own. */
  abstract update(tx: Transaction, association: Association): Promise<void>;
  abstract recordVerifier(tx: Transaction, id: string, by: Actor, at: Date): Promise<void>;
  /** Declaring a closure from the same day again moves its end. */
  abstract addClosure(tx: Transaction, id: string, closure: DateRange): Promise<void>;
  abstract addAuthorisation(
    tx: Transaction,
    id: string,
    authorisation: Authorisation,
    by: string,
    at: Date,
  ): Promise<void>;
  /** How many accounts may act for it now. */
  abstract memberCount(tx: Transaction, id: string): Promise<number>;
}
