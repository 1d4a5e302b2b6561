import type { Territory } from '../territories/index.js';
import { addDays, instantAt } from '../time/index.js';
import type { Proof } from './proof.js';

const morning = 9 * 60;

/**
 * When to look at a proof next: 60, 30 and 7 days before its last day, then on the day after it, at 9 in the morning.
 * Undefined when it does not lapse, or has.
 */
export function nextWarningAt(proof: Proof, now: Date, territory: Territory): Date | undefined {
  const { validUntil } = proof;
  if (validUntil === null) return undefined;
  const daysBefore = [...territory.settings.proofWarningDays, -1].sort((a, b) => b - a);
  return daysBefore
    .map((days) => instantAt(addDays(validUntil, -days), morning, territory.timeZone))
    .find((instant) => instant > now);
}
