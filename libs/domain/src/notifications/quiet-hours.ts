import type { Territory } from '../territories/index.js';
import { addLocalDays, instantAt, localDate, skipQuietHours } from '../time/index.js';
import type { MessageKind, MessageNature } from './message-kinds/index.js';
import { messageKindOf } from './message-kinds/index.js';

/** What decides whether somebody may be written to at night. */
export interface NightTerms {
  readonly urgent: boolean;
  /** The reader chose to be asked at any hour. */
  readonly onCall: boolean;
}

/** Which messages may wake somebody. */
const atNight: Readonly<Record<MessageNature, (terms: NightTerms) => boolean>> = {
  access: () => true,
  commitment: ({ urgent }) => urgent,
  duty: ({ urgent }) => urgent,
  solicitation: ({ urgent, onCall }) => urgent && onCall,
  service: () => false,
};

/**
 * The first moment from `at` on at which a message of this kind may leave.
 * - at 23:00 a sign-in link leaves at once, and so does a reminder of an urgent commitment;
 * - at 23:00 an urgent invitation leaves for somebody on call, and at 08:00 for anybody else.
 */
export function mayLeaveAt(kind: MessageKind, at: Date, terms: NightTerms, territory: Territory): Date {
  return atNight[messageKindOf(kind).nature](terms)
    ? at
    : skipQuietHours(at, territory.settings.mailQuietHours, territory.timeZone);
}

/**
 * When a message that is planned at `at` is due. Coordinators get what is not urgent together, at the hour of
 * reminders.
 */
export function dueAt(kind: MessageKind, at: Date, terms: NightTerms, territory: Territory): Date {
  const gathered = messageKindOf(kind).nature === 'duty' && !terms.urgent;
  return mayLeaveAt(kind, gathered ? nextRound(at, territory) : at, terms, territory);
}

function nextRound(at: Date, { timeZone, settings }: Territory): Date {
  const today = instantAt(localDate(at, timeZone), settings.reminderLocalMinute, timeZone);
  return today > at ? today : addLocalDays(today, 1, timeZone);
}
