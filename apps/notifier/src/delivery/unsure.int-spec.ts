import { randomUUID } from 'node:crypto';
import { anInvitedMission } from '../fixtures/mission.js';
import type { TestNotifier } from '../fixtures/test-notifier.js';
import { startTestNotifier } from '../fixtures/test-notifier.js';
import { SendMessageHandler } from './send-message.handler.js';

/** A mail server like most: it drops no repeats, and is no catcher of demo mails. */
let notifier: TestNotifier;
let away = false;

beforeAll(async () => {
  const refuse = () => (away ? '451 4.3.2 closed for now' : undefined);
  notifier = await startTestNotifier({ deduplicates: false, demo: false, refuse });
});
afterAll(() => notifier.stop());
beforeEach(() => {
  away = false;
  notifier.mailbox.clear();
  notifier.clock.setTo('2026-11-24T22:30:00Z');
});

const deliver = (messageId: string) =>
  notifier
    .get(SendMessageHandler)
    .handle(
      { name: 'message.due', payload: { messageId } },
      { outboxId: randomUUID(), signal: new AbortController().signal, settle: () => Promise.resolve(true) },
    );

async function planned(email = `${randomUUID()}@exemple.fr`) {
  const mission = await anInvitedMission(notifier, { email });
  await notifier.tell({ name: 'match.invited', payload: mission.notice });
  await notifier.settle();
  notifier.clock.setTo('2026-11-25T09:00:00Z');
  const [message] = await notifier.sql<{ id: string }>(
    'select id from messages where account_id = $1',
    mission.volunteerAccountId,
  );
  return { ...mission, messageId: message?.id ?? '' };
}

const rowOf = async (messageId: string) =>
  (
    await notifier.sql<{ state: string; outcome: string | null; due: Date }>(
      'select state, outcome, due_at as due from messages where id = $1',
      messageId,
    )
  )[0];

describe('a mail of unknown fate', () => {
  it('is not risked twice: people decide, and its invitation runs as if it had arrived', async () => {
    const { messageId, matchId } = await planned();
    await notifier.sql(
      `update messages set state = 'sending', attempts = 1, lease_until = $2 where id = $1`,
      messageId,
      notifier.clock.now(),
    );
    await deliver(messageId);
    await deliver(messageId);
    expect(notifier.mailbox.list()).toEqual([]);
    expect(await rowOf(messageId)).toMatchObject({ state: 'unknown', outcome: 'interrupted' });
    const [invitation] = await notifier.sql<{ sent: Date | null }>(
      'select sent_at as sent from invitations where match_id = $1',
      matchId,
    );
    expect(invitation?.sent).toEqual(notifier.clock.now());
    const tasks = await notifier.sql(`select kind from tasks where key like $1`, `%${messageId}%`);
    expect(tasks).toEqual([{ kind: 'message-unknown' }]);
  });
});

describe('a server that is closed', () => {
  it('is asked again later, and then gets the mail once', async () => {
    const { messageId } = await planned();
    away = true;
    await deliver(messageId);
    expect(await rowOf(messageId)).toMatchObject({
      state: 'planned',
      outcome: 'smtp-451',
      due: new Date('2026-11-25T09:00:05Z'),
    });
    await deliver(messageId);
    expect(await rowOf(messageId)).toMatchObject({ state: 'planned' });
    away = false;
    notifier.clock.setTo('2026-11-25T09:00:06Z');
    await deliver(messageId);
    await deliver(messageId);
    expect(notifier.mailbox.list()).toHaveLength(1);
    expect(await rowOf(messageId)).toMatchObject({ state: 'sent', outcome: null });
  });
});

describe('a demo address', () => {
  it('never reaches a real server', async () => {
    const { messageId, matchId } = await planned(`${randomUUID()}@exemple.invalid`);
    await deliver(messageId);
    expect(notifier.mailbox.list()).toEqual([]);
    expect(await rowOf(messageId)).toMatchObject({ state: 'cancelled', outcome: 'demo-address' });
    const [match] = await notifier.sql('select state from matches where id = $1', matchId);
    expect(match).toEqual({ state: 'expired' });
  });
});
