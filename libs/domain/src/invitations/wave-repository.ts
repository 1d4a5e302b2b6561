import type { Transaction } from '../events/index.js';

/** What of a need's asking is under way. */
export interface AskingState {
  readonly moderation: 'pending' | 'approved' | 'refused';
  readonly holdUntil: Date | null;
  /** Volunteers who said yes while every place was held. */
  readonly waiting: number;
  readonly wavesSent: number;
  readonly open: readonly OpenAsking[];
}

/** An invitation without an answer; `expiresAt` null until its message was handed over. */
export interface OpenAsking {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly acceptance: number;
  readonly expiresAt: Date | null;
}

/** One set of invitations sent together. */
export interface Wave {
  readonly id: string;
  readonly needId: string;
  readonly number: number;
  readonly plannedAt: Date;
  readonly size: number;
  readonly expectedAcceptances: number;
  readonly engineVersion: string;
}

/** Waves, and what they left open. The need is locked by whoever plans. */
export abstract class WaveRepository {
  /** @throws need-not-found */
  abstract askingState(tx: Transaction, needId: string): Promise<AskingState>;
  /** The same of many needs at a time; a need that is gone is left out. */
  abstract askingStates(
    tx: Transaction,
    needIds: readonly string[],
  ): Promise<ReadonlyMap<string, AskingState>>;
  /** For each of these needs, how many wait and how many acceptances its open invitations promise. */
  abstract askedSoFar(
    tx: Transaction,
    needIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly waiting: number; readonly promised: number }>>;
  abstract insert(tx: Transaction, wave: Wave): Promise<void>;
}
