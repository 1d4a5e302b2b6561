import type { MinuteRange } from './availability-profile.js';

/**
 * One dated session, as an instant range and on the local calendar.
 * `localDay` counts days from 1 January 1970; a session that passes midnight has `toMinute` above 1440.
 */
export interface SessionProfile extends MinuteRange {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly localDay: number;
}

/** A session to which the volunteer is already bound, and for which need. */
export interface BookedSession {
  readonly needId: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly localDay: number;
}
