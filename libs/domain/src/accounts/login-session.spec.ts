import { isSessionAlive } from './login-session.js';
import type { Role } from './role.js';

const start = Date.parse('2026-10-05T10:00:00Z');
const minuteMs = 60_000;
const dayMs = 86_400_000;
const volunteer: readonly Role[] = [{ role: 'volunteer' }];
const coordinator: readonly Role[] = [{ role: 'volunteer' }, { role: 'coordinator', territory: 'paris' }];

const session = (lastSeenMs: number, lastsMs = 30 * dayMs) => ({
  id: 'session',
  accountId: 'account',
  createdAt: new Date(start),
  lastSeenAt: new Date(start + lastSeenMs),
  expiresAt: new Date(start + lastsMs),
});
const after = (ms: number) => new Date(start + ms);

describe('isSessionAlive', () => {
  it.each([
    ['a volunteer idle for 7 days less a minute', volunteer, 0, 7 * dayMs - minuteMs, true],
    ['a volunteer idle for 7 days', volunteer, 0, 7 * dayMs, false],
    ['a volunteer seen daily, on day 29', volunteer, 28.5 * dayMs, 29 * dayMs, true],
    ['a volunteer seen daily, on day 30', volunteer, 29.9 * dayMs, 30 * dayMs, false],
    ['staff idle for 29 minutes', coordinator, 0, 29 * minuteMs, true],
    ['staff idle for 30 minutes', coordinator, 0, 30 * minuteMs, false],
    ['staff busy for 12 hours', coordinator, 719 * minuteMs, 720 * minuteMs, false],
  ])('%s', (_, roles, lastSeenMs, nowMs, alive) => {
    expect(isSessionAlive(session(lastSeenMs), roles, after(nowMs))).toBe(alive);
  });
});
