import type { PersonActor } from '../accounts/index.js';
import type { Actor, Transaction } from '../events/index.js';

/** How long a host is asked about one stay and no other, in days. @source matching model of the design, 2.8 */
export const dossierDays = 5;

/** The one stay for which a host is being asked, and the one host asked for it. */
export interface Dossier {
  readonly needId: string;
  readonly offerId: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
}

/** The dossiers of stays. Two for a host, or two for a stay, at the same time cannot be written. */
export abstract class Dossiers {
  /** The open one of a stay. */
  abstract ofNeed(tx: Transaction, needId: string, now: Date): Promise<Dossier | undefined>;
  /** @throws host-in-dossier when the host, or the stay, has another */
  abstract open(tx: Transaction, dossier: Dossier, by: PersonActor): Promise<void>;
  /** Closes the open one of a stay; the host may be asked about another at once. */
  abstract close(tx: Transaction, needId: string, by: Actor, at: Date): Promise<void>;
}
