import type { MatchState } from '@app/contracts';

/** Days after the end of a match for which its parties can still reach each other. */
export const contactsOpenDays = 30;

const dayMs = 86_400_000;
const openStates: readonly MatchState[] = ['confirmed', 'in-progress'];

/**
 * Whether the parties of a match may reach each other: `not-yet` before the confirmation, `over` 30 days after the
 * end. Confirmed, or ended on 1 October and read on 30 October: open; accepted, or read on 1 November: not.
 */
export function contactsOf(
  match: { readonly state: MatchState; readonly confirmedAt: Date | null; readonly endedAt: Date | null },
  now: Date,
): 'open' | 'not-yet' | 'over' {
  if (openStates.includes(match.state)) return 'open';
  if (match.confirmedAt === null || match.endedAt === null) return 'not-yet';
  return now.getTime() < match.endedAt.getTime() + contactsOpenDays * dayMs ? 'open' : 'over';
}
