import { addHoursOutsideQuiet, addLocalDays, skipQuietHours } from '../../time/index.js';
import type { TerritorySettings } from '../settings.js';
import { beforeSession } from './before-session.js';

const dayMs = 86_400_000;

/** An invitation as its clock sees it. */
export interface InvitationClock {
  /** When the message was handed to the provider. */
  readonly handedAt: Date;
  /** The first session that is asked about; none for a flexible need. */
  readonly firstSessionAt?: Date | undefined;
  readonly urgent: boolean;
  readonly settings: TerritorySettings;
  readonly zone: string;
}

/**
 * When an invitation expires, always before its session.
 * - 48 hours outside quiet hours: handed on Monday at 10:00, it ends on Thursday at 19:00;
 * - 5 days, never ending in quiet hours, if the session is over 14 days away;
 * - urgent: 2 hours, whatever the time of day.
 */
export function invitationDeadline(invitation: InvitationClock): Date {
  const { handedAt, firstSessionAt, settings } = invitation;
  return beforeSession(answerTimeEnd(invitation), handedAt, firstSessionAt, settings);
}

function answerTimeEnd({ handedAt, firstSessionAt, urgent, settings, zone }: InvitationClock): Date {
  if (urgent) return new Date(handedAt.getTime() + settings.urgentInvitationHours * 3_600_000);
  const daysAway = firstSessionAt ? (firstSessionAt.getTime() - handedAt.getTime()) / dayMs : 0;
  if (daysAway > settings.longInvitationBeyondDays)
    return skipQuietHours(
      addLocalDays(handedAt, settings.longInvitationDays, zone),
      settings.mailQuietHours,
      zone,
    );
  return addHoursOutsideQuiet(handedAt, settings.invitationHours, settings.mailQuietHours, zone);
}
