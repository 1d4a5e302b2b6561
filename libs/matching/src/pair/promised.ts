import type { SessionProfile } from '../profiles/index.js';

/**
 * Of the sessions of one week that a volunteer can cover, by start, those that her yes promises: as many as are asked,
 * the earliest; the shortest where her limit has no room for the earliest; never more than the limit has room for.
 */
export function promisedInWeek(
  covered: readonly SessionProfile[],
  asked: number,
  roomMinutes: number,
): readonly SessionProfile[] {
  const earliest = covered.slice(0, asked);
  if (minutesOf(earliest) <= roomMinutes) return earliest;
  const shortest = covered.toSorted((a, b) => minutesOf([a]) - minutesOf([b])).slice(0, asked);
  return shortest
    .filter((_, index) => minutesOf(shortest.slice(0, index + 1)) <= roomMinutes)
    .toSorted((a, b) => a.startsAtMs - b.startsAtMs);
}

/** How long these take together. */
export function minutesOf(
  sessions: readonly { readonly startsAtMs: number; readonly endsAtMs: number }[],
): number {
  return sessions.reduce((sum, { startsAtMs, endsAtMs }) => sum + (endsAtMs - startsAtMs) / 60_000, 0);
}
