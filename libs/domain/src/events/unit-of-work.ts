/** Who does something: a signed-in or link-bearing account in one of its roles, or the service itself. */
export type Actor =
  | { readonly kind: 'volunteer' | 'association' | 'coordinator'; readonly accountId: string }
  | { readonly kind: 'service'; readonly accountId?: undefined };

/** The kinds of actor; a transition names those that may make it. */
export type ActorKind = Actor['kind'];

/** The service as an actor: clocks, waves, consequences. */
export const service: Actor = { kind: 'service' };

/** An open transaction. Opaque to the domain: only repositories look inside. */
export abstract class Transaction {
  protected abstract readonly brand: 'transaction';
}

/**
 * Every read and write of a use case goes through one transaction: rows and outbox rows commit together or not at all.
 * A `run` inside a `run` joins the transaction that is open. The callback may run again after a serialisation
 * failure or a deadlock, so it has no effect outside the transaction.
 */
export abstract class UnitOfWork {
  abstract run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>;
}
