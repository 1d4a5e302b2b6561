import { paris } from '../territories/index.js';
import { alarmsOf, reconfirmationDueAt } from './offer-alarms.js';
import type { Offer, OfferState } from './offer.js';
import { parseOfferDraft } from './parse-offer-draft.js';

const now = new Date('2026-09-10T08:00:00Z');

const offer = (state: OfferState, kind = 'event', until?: string): Offer => ({
  id: 'offer',
  volunteerId: 'volunteer',
  accountId: 'account',
  territory: 'paris',
  version: 1,
  state,
  stateReason: null,
  terms: parseOfferDraft(
    {
      kinds: [kind],
      availability: { weekly: [{ day: 1, fromMinute: 540, toMinute: 720 }], ...(until ? { until } : {}) },
      postalCode: '75011',
      maxTravelKm: 5,
    },
    paris,
    '2026-09-10',
  ),
  source: { name: 'self', enteredBy: null },
  consent: { manner: 'self', at: now },
  publishedAt: now,
  confirmedAt: now,
  createdAt: now,
});
const kindsOf = (given: Offer) => alarmsOf(given, paris, now).map(({ kind }) => kind);

describe('alarmsOf', () => {
  it.each([
    ['asleep', undefined, ['consent-silence']],
    ['published', undefined, ['offer-reconfirmation']],
    ['published', '2026-12-31', ['offer-reconfirmation', 'offer-end']],
    ['paused', '2026-12-31', ['offer-end']],
    ['paused', undefined, []],
    ['withdrawn', '2026-12-31', []],
    ['closed', '2026-12-31', []],
  ] as const)('%s, until %s: %j', (state, until, expected) => {
    expect(kindsOf(offer(state, 'event', until))).toEqual(expected);
  });

  it('ends an offer when its last day is over, in the time of the territory', () => {
    const end = alarmsOf(offer('paused', 'event', '2026-12-31'), paris, now)[0];
    expect(end?.dueAt).toEqual(new Date('2026-12-31T23:00:00Z'));
  });

  it('waits 30 days for an agreement', () => {
    expect(alarmsOf(offer('asleep'), paris, now)[0]?.dueAt).toEqual(new Date('2026-10-10T08:00:00Z'));
  });
});

describe('reconfirmationDueAt', () => {
  it('asks 90 days later at the same time of day, winter time or not', () => {
    expect(reconfirmationDueAt(offer('published'), paris, now)).toEqual(new Date('2026-12-09T09:00:00Z'));
  });

  it('asks at the return to school for a kind of the term, once half of the time has passed', () => {
    const lessons = offer('published', 'french-lessons');
    expect(reconfirmationDueAt(lessons, paris, now)).toEqual(new Date('2026-11-02T08:00:00Z'));
    const late = new Date('2026-10-10T08:00:00Z');
    expect(reconfirmationDueAt(lessons, paris, late)).toEqual(new Date('2027-01-04T08:00:00Z'));
  });

  it('falls back to 90 days where the school calendar knows no return', () => {
    const later = new Date('2027-07-10T08:00:00Z');
    expect(reconfirmationDueAt(offer('published', 'french-lessons'), paris, later)).toEqual(
      new Date('2027-10-08T08:00:00Z'),
    );
  });
});
