import { paris } from '../territories/index.js';
import { alarmsOf } from './match-alarms.js';
import type { BookedSession } from './match-repository.js';
import type { Match } from './match.js';

const match = (over: Partial<Match>): Match => ({
  id: 'm',
  needId: 'n',
  offerId: 'o',
  volunteerId: 'v',
  volunteerAccountId: 'a',
  associationId: 's',
  territory: 'paris',
  kind: 'conversation',
  tier: 1,
  state: 'invited',
  transition: 2,
  round: 1,
  needOpen: true,
  crisis: false,
  placeCount: 1,
  nextSessionAt: new Date('2026-10-20T16:00:00Z'),
  closures: [],
  acceptedAt: null,
  confirmedAt: null,
  answerDueAt: null,
  askedAgainAt: null,
  noShowReportedAt: null,
  ...over,
});
const booked: readonly BookedSession[] = [
  { sessionId: 's1', startsAt: new Date('2026-10-20T16:00:00Z'), endsAt: new Date('2026-10-20T18:00:00Z') },
  { sessionId: 's2', startsAt: new Date('2026-10-27T17:00:00Z'), endsAt: new Date('2026-10-27T19:00:00Z') },
];
const at = new Date('2026-10-12T08:00:00Z');
const alarms = (over: Partial<Match>, now = at, sessions = booked) =>
  alarmsOf(match(over), { at: now, territory: paris, booked: sessions }).map(
    ({ kind, dueAt, detailId }) =>
      `${kind} ${dueAt.toISOString().slice(0, 16)}${detailId ? ` ${detailId}` : ''}`,
  );

describe('the clocks of a match', () => {
  it('give a volunteer 48 waking hours, two hours when urgent', () => {
    expect(alarms({ state: 'invited' })).toEqual(['invitation-expiry 2026-10-15T17:00']);
    expect(alarms({ state: 'invited', crisis: true })).toEqual(['invitation-expiry 2026-10-12T10:00']);
  });

  it('remind an association half-way to its deadline, and stop at it', () => {
    const [reminder, deadline] = alarms({ state: 'accepted' });
    expect(reminder).toMatch(/^answer-reminder 2026-10-1/);
    expect(deadline).toMatch(/^answer-deadline 2026-10-1/);
    expect(reminder! < deadline!.replace('answer-deadline', 'answer-reminder')).toBe(true);
  });

  it('count an association’s closure as time in which nobody can answer', () => {
    const closed = alarms({ state: 'accepted', closures: [{ from: '2026-10-12', until: '2026-10-14' }] })[1]!;
    expect(closed > alarms({ state: 'accepted' })[1]!).toBe(true);
  });

  it('remind both sides on the eve at ten, and start with the first session', () => {
    expect(alarms({ state: 'confirmed' })).toEqual([
      'session-start 2026-10-20T16:00',
      'session-reminder 2026-10-19T08:00 s1',
    ]);
  });

  it('ask whether it happened the morning after, across the change of the clocks', () => {
    expect(alarms({ state: 'in-progress' }, booked[0]!.startsAt)).toEqual([
      'attendance-question 2026-10-21T08:00',
      'session-reminder 2026-10-26T09:00 s2',
    ]);
  });

  it('ask about a flexible mission after a week', () => {
    expect(alarms({ state: 'in-progress', nextSessionAt: null }, at, [])).toEqual([
      'attendance-question 2026-10-19T08:00',
    ]);
  });

  it('stop when a match has ended', () => {
    expect(alarms({ state: 'completed' })).toEqual([]);
  });
});
