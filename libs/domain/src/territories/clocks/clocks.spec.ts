import fc from 'fast-check';
import { localParts } from '../../time/index.js';
import { paris } from '../paris/paris.js';
import { defaultSettings as settings } from '../settings.js';
import { associationAnswerDeadline } from './association-answer-deadline.js';
import { coordinatorDeadline } from './coordinator-deadline.js';
import { invitationDeadline } from './invitation-deadline.js';
import { isUrgent } from './is-urgent.js';
import { sessionReminderAt } from './session-reminder-at.js';

const zone = paris.timeZone;
/** Local times in winter, UTC+1. */
const at = (local: string) => new Date(`${local}:00+01:00`);
const winter = { min: at('2026-11-01T00:00'), max: at('2027-03-01T00:00'), noInvalidDate: true } as const;
const minutesLater = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000);

describe('isUrgent', () => {
  const now = at('2026-11-24T10:00');
  it('begins 72 hours before the first session', () => {
    expect(isUrgent(at('2026-11-27T10:00'), now, settings)).toBe(true);
    expect(isUrgent(at('2026-11-27T10:01'), now, settings)).toBe(false);
  });
  it('is whatever a crisis declares; a need without sessions is not urgent by itself', () => {
    expect(isUrgent(at('2027-11-27T10:00'), now, settings, true)).toBe(true);
    expect(isUrgent(undefined, now, settings)).toBe(false);
  });
});

describe('invitationDeadline', () => {
  const ends = (handedAt: Date, firstSessionAt?: Date, urgent = false) =>
    invitationDeadline({ handedAt, firstSessionAt, urgent, settings, zone });
  const monday = at('2026-11-23T10:00');

  it('gives 48 hours that skip the nights', () => {
    expect(ends(monday, at('2026-12-04T10:00'))).toEqual(at('2026-11-26T19:00'));
    expect(ends(monday)).toEqual(at('2026-11-26T19:00'));
  });

  it('gives 5 days when the session is over 14 days away', () => {
    expect(ends(monday, at('2026-12-07T10:00'))).toEqual(at('2026-11-26T19:00'));
    expect(ends(monday, at('2026-12-07T10:01'))).toEqual(at('2026-11-28T10:00'));
    expect(ends(at('2026-11-23T22:30'), at('2027-01-07T10:00'))).toEqual(at('2026-11-29T08:00'));
  });

  it('gives 2 hours when urgent, also at night', () => {
    expect(ends(monday, at('2026-11-24T10:00'), true)).toEqual(at('2026-11-23T12:00'));
    expect(ends(at('2026-11-23T23:00'), at('2026-11-24T10:00'), true)).toEqual(at('2026-11-24T01:00'));
  });

  it('ends an hour before a near session, half-way to a nearer one', () => {
    expect(ends(monday, at('2026-11-26T12:00'))).toEqual(at('2026-11-26T11:00'));
    expect(ends(monday, at('2026-11-23T11:00'), true)).toEqual(at('2026-11-23T10:30'));
  });

  it('always ends after it was handed over and before its session', () => {
    const minutes = fc.integer({ min: 1, max: 40 * 1440 });
    fc.assert(
      fc.property(fc.date(winter), minutes, fc.boolean(), (handedAt, until, urgent) => {
        const session = minutesLater(handedAt, until);
        const deadline = ends(handedAt, session, urgent);
        expect(deadline.getTime()).toBeGreaterThan(handedAt.getTime());
        expect(deadline.getTime()).toBeLessThan(session.getTime());
      }),
    );
  });
});

describe('associationAnswerDeadline', () => {
  const answer = (acceptedAt: Date, firstSessionAt?: Date, more: object = {}) =>
    associationAnswerDeadline({
      acceptedAt,
      firstSessionAt,
      urgent: false,
      settings,
      territory: paris,
      ...more,
    });

  it('is a third of the time left, reminded half-way', () => {
    expect(answer(at('2026-11-23T12:00'), at('2026-11-27T12:00'))).toEqual({
      deadline: at('2026-11-24T20:00'),
      remindAt: at('2026-11-24T04:00'),
    });
  });

  it('is at most 7 days, weekends not counted', () => {
    expect(answer(at('2026-11-23T12:00'), at('2027-03-01T12:00')).deadline).toEqual(at('2026-12-02T12:00'));
    expect(answer(at('2026-11-23T12:00')).deadline).toEqual(at('2026-12-02T12:00'));
  });

  it('does not count public holidays and closures', () => {
    // 25 December and 1 January are Fridays.
    expect(answer(at('2026-12-22T12:00')).deadline).toEqual(at('2027-01-04T12:00'));
    const closures = [{ from: '2026-12-23', until: '2027-01-03' }];
    expect(answer(at('2026-12-22T12:00'), undefined, { closures }).deadline).toEqual(at('2027-01-12T12:00'));
  });

  it('is 24 hours by the clock when urgent, before the session in any case', () => {
    const saturday = at('2026-11-28T09:00');
    expect(answer(saturday, at('2026-12-01T09:00'), { urgent: true })).toEqual({
      deadline: at('2026-11-29T09:00'),
      remindAt: at('2026-11-28T21:00'),
    });
    expect(answer(saturday, at('2026-11-28T19:00'), { urgent: true }).deadline).toEqual(
      at('2026-11-28T18:00'),
    );
  });

  it('ends before the session also when the association is closed until then', () => {
    const closures = [{ from: '2026-11-01', until: '2027-04-01' }];
    expect(answer(at('2026-11-23T12:00'), at('2026-11-29T12:00'), { closures }).deadline).toEqual(
      at('2026-11-25T12:00'),
    );
  });

  it('always ends between the acceptance and the session, the reminder before it', () => {
    const minutes = fc.integer({ min: 2, max: 40 * 1440 });
    fc.assert(
      fc.property(fc.date(winter), minutes, fc.boolean(), (acceptedAt, until, urgent) => {
        const session = minutesLater(acceptedAt, until);
        const { deadline, remindAt } = answer(acceptedAt, session, { urgent });
        expect(remindAt.getTime()).toBeGreaterThanOrEqual(acceptedAt.getTime());
        expect(deadline.getTime()).toBeGreaterThanOrEqual(remindAt.getTime());
        expect(deadline.getTime()).toBeLessThan(session.getTime());
      }),
      { numRuns: 60 },
    );
  });
});

describe('coordinatorDeadline', () => {
  const due = (askedAt: Date, firstSessionAt?: Date, urgent = false) =>
    coordinatorDeadline({ askedAt, firstSessionAt, urgent, settings, territory: paris });

  it('is 3 working days', () => {
    expect(due(at('2026-11-23T10:00'))).toEqual(at('2026-11-26T10:00'));
    expect(due(at('2026-11-20T18:00'))).toEqual(at('2026-11-25T18:00'));
  });

  it('is 12 hours when urgent, and never after the session', () => {
    expect(due(at('2026-11-21T10:00'), at('2026-11-23T10:00'), true)).toEqual(at('2026-11-21T22:00'));
    expect(due(at('2026-11-20T18:00'), at('2026-11-24T10:00'))).toEqual(at('2026-11-24T09:00'));
  });
});

describe('sessionReminderAt', () => {
  const remind = (startsAt: Date, now: Date, urgent = false) =>
    sessionReminderAt({ startsAt, now, urgent, settings, zone });
  const session = at('2026-11-26T18:00');

  it('is 10:00 local time on the day before', () => {
    expect(remind(session, at('2026-11-23T12:00'))).toEqual(at('2026-11-25T10:00'));
    const summer = remind(new Date('2026-10-25T16:00:00Z'), new Date('2026-10-20T16:00:00Z'));
    expect(summer && localParts(summer, zone).minute).toBe(600);
    expect(summer).toEqual(new Date('2026-10-24T08:00:00Z'));
  });

  it('is 2 hours before when urgent or agreed too late, and none after that', () => {
    expect(remind(session, at('2026-11-23T12:00'), true)).toEqual(at('2026-11-26T16:00'));
    expect(remind(session, at('2026-11-25T10:00'))).toEqual(at('2026-11-26T16:00'));
    expect(remind(session, at('2026-11-26T16:00'))).toBeUndefined();
  });
});
