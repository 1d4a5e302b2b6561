import type { Territory } from '@app/domain/territories';
import type { Candidate } from '../candidate-index/index.js';
import type { NeedProfile } from '../profiles/index.js';

/** An invitation of this need that is still open. `expiresAt` null until its message was handed over. */
export interface OpenInvitation {
  readonly offerId: string;
  readonly volunteerId: string;
  /** The estimate, made when it was planned, that it is answered yes. */
  readonly acceptance: number;
  readonly expiresAt: Date | null;
}

/**
 * All that decides whom to ask for a need, read in one transaction.
 * - `waiting`: volunteers who said yes while every place was held; they come before anybody new.
 * - `wavesSent`: how many waves this need has had.
 * - `candidates`: the best of `candidatesOf` in mode `push`, best first.
 */
export interface WaveSnapshot {
  readonly need: NeedProfile;
  readonly moderation: 'pending' | 'approved' | 'refused';
  readonly holdUntil: Date | null;
  readonly waiting: number;
  readonly wavesSent: number;
  readonly open: readonly OpenInvitation[];
  readonly candidates: readonly Candidate[];
}

/**
 * The territory's clocks and time zone, and one rule of its coordinators: whether a need with two days left or fewer
 * may go to people who fit less well than the quality floor.
 */
export interface WaveSettings extends Pick<Territory, 'settings' | 'timeZone'> {
  readonly floorFallsWhenLate: boolean;
}
