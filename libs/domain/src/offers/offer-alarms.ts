import { kindOf } from '@app/contracts';
import type { Alarm } from '../events/index.js';
import type { Territory } from '../territories/index.js';
import { calendarOf } from '../territories/index.js';
import type { CalendarDate } from '../time/index.js';
import { addDays, addLocalDays, instantAt, localDate } from '../time/index.js';
import type { Offer } from './offer.js';

const morning = 9 * 60;

/** The clocks that run in the state of an offer; whatever else ran is cancelled. */
export function alarmsOf(offer: Offer, territory: Territory, now: Date): readonly Alarm[] {
  const subjectId = offer.id;
  if (offer.state === 'asleep') {
    const dueAt = addLocalDays(now, territory.settings.importConsentDays, territory.timeZone);
    return [{ kind: 'consent-silence', subjectId, dueAt }];
  }
  if (offer.state !== 'published' && offer.state !== 'paused') return [];
  const { until } = offer.terms.availability;
  const end: readonly Alarm[] = until
    ? [{ kind: 'offer-end', subjectId, dueAt: instantAt(addDays(until, 1), 0, territory.timeZone) }]
    : [];
  if (offer.state === 'paused') return end;
  const dueAt = reconfirmationDueAt(offer, territory, now);
  return [{ kind: 'offer-reconfirmation', subjectId, dueAt }, ...end];
}

/**
 * When the person is asked whether the offer still stands: 90 days after the last word, sooner for kinds that say so.
 * With a kind of the school term, on the first return from holidays that leaves half of that time, so once a term:
 * confirmed on 10 September 2026, asked on 2 November.
 */
export function reconfirmationDueAt(offer: Offer, territory: Territory, now: Date): Date {
  const { timeZone, settings } = territory;
  const clocks = offer.terms.kinds.map((code) => kindOf(code).clocks);
  const days = Math.min(
    settings.offerReconfirmDays,
    ...clocks.map((clock) => clock.offerReconfirmationDays ?? Infinity),
  );
  const usual = addLocalDays(now, days, timeZone);
  if (!clocks.some((clock) => clock.offerReconfirmedEachTerm)) return usual;
  const today = localDate(now, timeZone);
  const back = firstReturnToSchool(territory, addDays(today, Math.ceil(days / 2)), addDays(today, days));
  return back === undefined ? usual : instantAt(back, morning, timeZone);
}

function firstReturnToSchool(
  territory: Territory,
  from: CalendarDate,
  until: CalendarDate,
): CalendarDate | undefined {
  const calendar = calendarOf(territory);
  for (let date = from; date <= until; date = addDays(date, 1)) {
    if (calendar.isTermTime(date) && !calendar.isTermTime(addDays(date, -1))) return date;
  }
  return undefined;
}
