import type { MatchState } from '@app/contracts';

const dayMs = 86_400_000;
const openStates: readonly MatchState[] = ['confirmed', 'in-progress'];

/**
 * Whether the parties of a match may reach each other: `not-yet` before the confirmation, `over` once `closeDays` have
 * passed since the end. With 30 days: confirmed, or ended on 1 October and read on 30 October: open; accepted, or read on
 * 1 November: not.
 */
export function contactsOf(
  match: { readonly state: MatchState; readonly confirmedAt: Date | null; readonly endedAt: Date | null },
  now: Date,
  closeDays: number,
): 'open' | 'not-yet' | 'over' {
  if (openStates.includes(match.state)) return 'open';
  if (match.confirmedAt === null || match.endedAt === null) return 'not-yet';
  return now.getTime() < match.endedAt.getTime() + closeDays * dayMs ? 'open' : 'over';
}
