import type { TerritorySettings } from '../settings.js';

/**
 * The deadline, or an earlier one that still leaves time before the session: an hour, and at most
 * half of what is left from the question on. Without a session the deadline stands.
 */
export function beforeSession(
  deadline: Date,
  askedAt: Date,
  firstSessionAt: Date | undefined,
  settings: Pick<TerritorySettings, 'lastAnswerBeforeSessionMinutes'>,
): Date {
  if (!firstSessionAt) return deadline;
  const leftMs = Math.max(0, firstSessionAt.getTime() - askedAt.getTime());
  const marginMs = Math.min(settings.lastAnswerBeforeSessionMinutes * 60_000, leftMs / 2);
  const latestMs = Math.max(askedAt.getTime(), firstSessionAt.getTime() - marginMs);
  return new Date(Math.min(deadline.getTime(), latestMs));
}
