import type { LocalSpan } from '../time/index.js';
import { localSpans } from '../time/index.js';

/**
 * One dated session: as instants, and as minutes on the wall clock of the territory since 1970-01-01 (two spans when
 * the clock changes in its course).
 */
export interface SessionProfile {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly spans: readonly LocalSpan[];
}

/** A session to which the volunteer is bound already, for which need, and its local day since 1970-01-01. */
export interface BookedSession {
  readonly needId: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly localDay: number;
}

/** The session between two instants, as the engine reads it. */
export function sessionProfile(startsAt: Date, endsAt: Date, zone: string): SessionProfile {
  return {
    startsAtMs: startsAt.getTime(),
    endsAtMs: endsAt.getTime(),
    spans: localSpans(startsAt, endsAt, zone),
  };
}
