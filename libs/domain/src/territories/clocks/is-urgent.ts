import type { TerritorySettings } from '../settings.js';

const hourMs = 3_600_000;

/**
 * Whether the urgent clocks apply: the first session is within 72 hours, or a crisis is declared.
 * A need without sessions is urgent in a crisis only.
 */
export function isUrgent(
  firstSessionAt: Date | undefined,
  now: Date,
  settings: Pick<TerritorySettings, 'urgentHours'>,
  crisis = false,
): boolean {
  if (crisis) return true;
  return (
    firstSessionAt !== undefined && firstSessionAt.getTime() - now.getTime() <= settings.urgentHours * hourMs
  );
}
