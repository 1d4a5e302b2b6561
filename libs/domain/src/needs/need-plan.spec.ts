import { defaultSettings, paris } from '../territories/index.js';
import {
  endAlarm,
  holdUntilOf,
  isUrgentNeed,
  optionsOf,
  planSessions,
  reconfirmationAlarm,
  spanOf,
  spanOfStay,
} from './need-plan.js';
import { mondayOf, weekFrom } from './week.js';

const now = new Date('2026-10-05T10:00:00Z');
const ids = { next: () => 'id' };
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe('isUrgentNeed', () => {
  it.each([
    ['a first session in 72 hours', { firstSessionAt: inHours(72), crisis: false }, true],
    ['a first session a little later', { firstSessionAt: inHours(72.1), crisis: false }, false],
    ['a first session that has begun', { firstSessionAt: inHours(-1), crisis: false }, false],
    ['no session at all', { firstSessionAt: null, crisis: false }, false],
    ['a declared crisis', { firstSessionAt: null, crisis: true }, true],
  ])('says of %s: %s', (_, need, urgent) => {
    expect(isUrgentNeed(need, now, paris)).toBe(urgent);
  });
});

describe('the dates of a stay', () => {
  const spanFrom = (from: string, until: string) => spanOfStay({ from, until }, now, paris);

  it.each([
    ['tonight', '2026-10-05', true],
    ['in two days', '2026-10-07', true],
    ['in five days', '2026-10-10', false],
    ['since last week', '2026-09-28', true],
  ])('set the clocks of its need: %s', (_, from, urgent) => {
    expect(isUrgentNeed({ ...spanFrom(from, '2026-10-12'), crisis: false }, now, paris)).toBe(urgent);
  });

  it('reach from the first night ahead to the last', () => {
    const lastSessionAt = new Date('2026-10-12T21:59:00Z');
    const tonight = new Date('2026-10-05T21:59:00Z');
    expect(spanFrom('2026-09-28', '2026-10-12')).toEqual({ firstSessionAt: tonight, lastSessionAt });
    expect(spanFrom('2026-10-12', '2026-10-12')).toEqual({ firstSessionAt: lastSessionAt, lastSessionAt });
  });
});

describe('the plan of a need', () => {
  it('holds invitations back for ten minutes, and not at all when urgent', () => {
    expect(holdUntilOf(false, now, paris)).toEqual(new Date('2026-10-05T10:10:00Z'));
    expect(holdUntilOf(true, now, paris)).toBeNull();
    const swift = { ...paris, settings: { ...defaultSettings, editHoldMinutes: 0 } };
    expect(holdUntilOf(false, now, swift)).toBeNull();
  });

  it('plans what has not begun, over a clock change, and says from when to when', () => {
    const weekly = [
      {
        weekdays: [1 as const],
        fromMinute: 600,
        toMinute: 660,
        from: '2026-09-28',
        until: '2026-11-02',
        everyWeeks: 1,
        skipHolidays: true,
        termOnly: false,
      },
    ];
    const sessions = planSessions({ once: [], weekly }, paris, now, ids);
    expect(sessions).toHaveLength(4);
    expect(spanOf(sessions)).toEqual({
      firstSessionAt: new Date('2026-10-12T08:00:00Z'),
      lastSessionAt: new Date('2026-11-02T10:00:00Z'),
    });
  });

  it('counts cancelled sessions for nothing', () => {
    const session = { id: 'a', startsAt: inHours(1), endsAt: inHours(2), state: 'cancelled' } as const;
    expect(spanOf([session])).toEqual({ firstSessionAt: null, lastSessionAt: null });
  });

  it('asks again after 30 local days and closes 30 local days after the last date', () => {
    expect(reconfirmationAlarm('n', now, paris).dueAt).toEqual(new Date('2026-11-04T11:00:00Z'));
    expect(endAlarm('n', now, paris)).toMatchObject({ kind: 'need-end', subjectId: 'n' });
  });

  it('shows three acceptances a place where the association chooses', () => {
    expect(optionsOf('skilled-mission')).toBe(3);
    expect(optionsOf('conversation')).toBe(1);
    expect(optionsOf(null)).toBe(1);
  });
});

describe('the local week', () => {
  it('begins on Monday at local midnight', () => {
    expect(mondayOf(new Date('2026-10-11T21:59:00Z'), paris.timeZone)).toBe('2026-10-05');
    expect(mondayOf(new Date('2026-10-11T22:00:00Z'), paris.timeZone)).toBe('2026-10-12');
    expect(weekFrom('2026-10-19', paris.timeZone)).toEqual({
      from: new Date('2026-10-18T22:00:00Z'),
      until: new Date('2026-10-25T23:00:00Z'),
    });
  });
});
