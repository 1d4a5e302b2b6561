import type { Transaction } from '../events/index.js';

/** What a change of a need may touch that decides whether a volunteer still fits: the gates are tested again. */
export const materialChanges = ['when', 'where', 'tier', 'language'] as const;

export type MaterialChange = (typeof materialChanges)[number];

/** Everything that a change may touch; `details` only informs, `places` concerns nobody who has one. */
export type NeedChange = MaterialChange | 'details' | 'places';

/** Whether a change asks people again who said yes: `when` does, `details` does not. */
export const isMaterial = (change: NeedChange): change is MaterialChange =>
  (materialChanges as readonly string[]).includes(change);

/**
 * What a change of a need means for those who were asked or said yes. Called in the transaction of the change, the
 * need locked, its row and sessions written already.
 */
export abstract class MaterialChanges {
  /** `changes` is never empty; none of them material means that people are only informed. */
  abstract apply(tx: Transaction, needId: string, changes: readonly NeedChange[]): Promise<void>;
  /** One planned session is off: the hours of those booked on it are free again, and they are told. */
  abstract sessionCancelled(tx: Transaction, needId: string, sessionId: string): Promise<void>;
}
