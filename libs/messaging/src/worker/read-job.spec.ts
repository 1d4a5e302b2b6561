import { randomUUID } from 'node:crypto';
import type { JobData } from '@app/contracts';
import { readEvent, readKey } from './read-job.js';

const accountId = randomUUID();
const outboxId = randomUUID();
const data = (overrides: Partial<JobData> = {}): JobData => ({
  outboxId,
  event: 'account.registered',
  version: 1,
  payload: { accountId },
  ...overrides,
});

describe('readKey', () => {
  it('reads the inbox row that a job stands for', () => {
    expect(readKey('plan-messages', data())).toEqual({ outboxId, job: 'plan-messages' });
  });

  it.each([
    ['toString', data()],
    ['plan-messages', null],
    ['plan-messages', 'ob'],
    ['plan-messages', data({ outboxId: `${outboxId}\0` })],
  ])('refuses %p with %p', (name, given) => {
    expect(() => readKey(name, given)).toThrow('malformed-job');
  });
});

describe('readEvent', () => {
  it('accepts the current version and the one before', () => {
    const event = { name: 'account.registered', payload: { accountId } };
    expect(readEvent(data())).toEqual(event);
    expect(readEvent(data({ version: 0, payload: { accountId, email: 'dropped' } }))).toEqual(event);
  });

  it.each([
    ['unknown-version', { version: 2 }],
    ['unknown-version', { version: -1 }],
    ['unknown-event', { event: '__proto__' as never }],
    ['invalid-payload', { payload: { accountId: 'no-id' } }],
  ])('says %s of %p', (code, overrides) => {
    expect(() => readEvent(data(overrides))).toThrow(code);
  });
});
