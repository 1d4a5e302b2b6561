import { randomUUID } from 'node:crypto';
import { RecordBounce } from '@app/domain/notifications';
import { anInvitedMission, moveTo } from '../fixtures/mission.js';
import type { TestNotifier } from '../fixtures/test-notifier.js';
import { aPerson, startTestNotifier } from '../fixtures/test-notifier.js';
import { SendMessageHandler } from './send-message.handler.js';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly outcome: string | null;
}

let notifier: TestNotifier;

beforeAll(async () => {
  const refuse = (address: string) => (address.startsWith('gone') ? '550 5.1.1 no such box' : undefined);
  notifier = await startTestNotifier({ refuse, keep: 5_000 });
});
afterAll(() => notifier.stop());
beforeEach(() => {
  notifier.clock.setTo('2026-11-24T11:00:00Z');
  notifier.mailbox.clear();
});

const ledgerOf = (accountId: string) =>
  notifier.sql<Row>(
    'select id, kind, state, outcome from messages where account_id = $1 order by created_at, id',
    accountId,
  );

const mailsTo = (accountId: string) =>
  notifier.mailbox.list().filter(({ to }) => to.some((address) => address.startsWith(accountId)));

const deliver = (messageId: string) =>
  notifier
    .get(SendMessageHandler)
    .handle(
      { name: 'message.due', payload: { messageId } },
      { outboxId: randomUUID(), signal: new AbortController().signal, settle: () => Promise.resolve(true) },
    );

/** Plans an invitation without sending it: its job is left alone until the spec hands it over. */
async function plannedInvitation(over: Parameters<typeof anInvitedMission>[1] = {}) {
  notifier.clock.setTo('2026-11-24T22:30:00Z');
  const mission = await anInvitedMission(notifier, over);
  await notifier.tell({ name: 'match.invited', payload: mission.notice });
  await notifier.settle();
  notifier.clock.setTo('2026-11-25T09:00:00Z');
  const [message] = await ledgerOf(mission.volunteerAccountId);
  return { ...mission, messageId: message?.id ?? '' };
}

async function stateOfMatch(matchId: string) {
  const [match] = await notifier.sql<{ state: string; reason: string | null }>(
    'select state, reason from matches where id = $1',
    matchId,
  );
  return match;
}

describe('an invitation', () => {
  it('goes from the event to the mailbox, with a link to answer and one to be left in peace', async () => {
    const mission = await anInvitedMission(notifier);
    await notifier.tell({ name: 'match.invited', payload: mission.notice });
    await notifier.settle();
    const [mail, ...more] = mailsTo(mission.volunteerAccountId);
    expect(more).toEqual([]);
    expect(mail?.subject).toContain('Ateliers de conversation');
    expect(mail?.text).toMatch(/exemple\.invalid\/a\/[0-9a-f-]{36}\/[\w-]{43}\?answer=yes/);
    expect(mail?.headers['list-unsubscribe']).toMatch(
      /^<https:\/\/exemple\.invalid\/u\/[0-9a-f-]{36}\/[\w-]{43}>$/,
    );
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(`${mail?.html}${mail?.text}`).not.toMatch(/Titre libre|Texte libre|@exemple/);
    expect(await ledgerOf(mission.volunteerAccountId)).toMatchObject([
      { kind: 'invitation', state: 'sent', outcome: null },
    ]);
  });

  it('counts the time to answer from its handing over, and says so', async () => {
    const { messageId, matchId, volunteerAccountId } = await plannedInvitation();
    await deliver(messageId);
    const [clock] = await notifier.sql<{ due: Date }>(
      `select due_at as due from clocks where subject_id = $1 and kind = 'invitation-expiry' and cancelled_at is null`,
      matchId,
    );
    const [invitation] = await notifier.sql<{ sent: Date; expires: Date }>(
      'select sent_at as sent, expires_at as expires from invitations where match_id = $1',
      matchId,
    );
    expect(invitation?.sent).toEqual(new Date('2026-11-25T09:00:00Z'));
    expect(invitation?.expires).toEqual(new Date('2026-11-28T18:00:00Z'));
    expect(clock?.due).toEqual(invitation?.expires);
    expect(mailsTo(volunteerAccountId)[0]?.text).toContain('samedi 28 novembre 2026 à 19:00');
  });

  it('waits for the morning, and leaves when its clock rings', async () => {
    notifier.clock.setTo('2026-11-24T22:30:00Z');
    const mission = await anInvitedMission(notifier);
    await notifier.tell({ name: 'match.invited', payload: mission.notice });
    await notifier.settle();
    expect(mailsTo(mission.volunteerAccountId)).toEqual([]);
    const clocks = await notifier.sql<{ due: Date }>(
      `select c.due_at as due from clocks c join messages m on m.id = c.subject_id
         where m.account_id = $1 and c.kind = 'message-due' and c.cancelled_at is null`,
      mission.volunteerAccountId,
    );
    expect(clocks).toEqual([{ due: new Date('2026-11-25T07:00:00Z') }]);
  });
});

describe('at most one mail for an intent', () => {
  it('is kept when the same order comes twice, at once and later', async () => {
    const { messageId, volunteerAccountId } = await plannedInvitation();
    await Promise.all([deliver(messageId), deliver(messageId), deliver(messageId)]);
    await deliver(messageId);
    expect(mailsTo(volunteerAccountId)).toHaveLength(1);
    expect(await ledgerOf(volunteerAccountId)).toMatchObject([{ state: 'sent' }]);
  });

  it('is kept when the same event is planned twice', async () => {
    const accountId = await aPerson(notifier, { verified: false });
    const linkId = randomUUID();
    await notifier.sql(
      `insert into links (id, purpose, account_id, secret_hash, created_at, expires_at)
         values ($1, 'verify-address', $2, sha256($4::bytea), $3, $3::timestamptz + interval '1 day')`,
      linkId,
      accountId,
      notifier.clock.now(),
      Buffer.from(linkId),
    );
    await notifier.tell({ name: 'account.verification-requested', payload: { accountId, linkId } });
    await notifier.settle();
    await notifier.sql(
      `update inbox set processed_at = null, enqueued_at = null where job = 'plan-messages'`,
    );
    await notifier.settle();
    expect(await ledgerOf(accountId)).toHaveLength(1);
    expect(mailsTo(accountId)).toHaveLength(1);
  });

  it('is kept when a worker died after sending: the repeat is dropped by the provider', async () => {
    const { messageId, volunteerAccountId } = await plannedInvitation();
    await deliver(messageId);
    await notifier.sql(
      `update messages set state = 'sending', lease_until = $2, sent_at = null where id = $1`,
      messageId,
      notifier.clock.now(),
    );
    const before = notifier.mailbox.repeats;
    await deliver(messageId);
    expect(notifier.mailbox.repeats).toBe(before + 1);
    expect(mailsTo(volunteerAccountId)).toHaveLength(1);
    expect(await ledgerOf(volunteerAccountId)).toMatchObject([{ state: 'sent' }]);
  });

  it('leaves a message alone that another worker holds, and comes back when its lease ends', async () => {
    const { messageId, volunteerAccountId } = await plannedInvitation();
    await notifier.sql(
      `update messages set state = 'sending', lease_until = $2, attempts = 1 where id = $1`,
      messageId,
      new Date('2026-11-25T09:00:10Z'),
    );
    await deliver(messageId);
    expect(mailsTo(volunteerAccountId)).toEqual([]);
    const [clock] = await notifier.sql<{ due: Date }>(
      `select due_at as due from clocks where subject_id = $1 and fired_at is null and cancelled_at is null`,
      messageId,
    );
    expect(clock?.due).toEqual(new Date('2026-11-25T09:00:10Z'));
  });
});

describe('what changed between planning and sending', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the need was withdrawn', `update needs set state = 'withdrawn' where id = $1`, 'cause-gone'],
    [
      'the association was suspended',
      `update associations set verification = 'suspended' where id = (select association_id from needs where id = $1)`,
      'cause-gone',
    ],
    [
      'the volunteer stopped invitations',
      `update accounts set invitations_muted_at = now() where id = (select v.account_id from volunteers v join matches m on m.volunteer_id = v.id where m.need_id = $1)`,
      'muted',
    ],
    [
      'the account was disabled',
      `update accounts set status = 'disabled' where id = (select v.account_id from volunteers v join matches m on m.volunteer_id = v.id where m.need_id = $1)`,
      'account-inactive',
    ],
    [
      'the offer went to sleep',
      `update offers set state = 'paused' where id = (select offer_id from matches where need_id = $1)`,
      'cause-gone',
    ],
    ['the need is to be read again', `update needs set moderation = 'pending' where id = $1`, 'cause-gone'],
    [
      'the volunteer keeps away from the association',
      `insert into blocks (volunteer_id, association_id, created_at)
         select m.volunteer_id, n.association_id, now() from matches m join needs n on n.id = m.need_id where n.id = $1`,
      'not-eligible',
    ],
    [
      'the volunteer takes a break',
      `update volunteers set paused_until = '2027-01-01' where id = (select volunteer_id from matches where need_id = $1)`,
      'paused',
    ],
  ];

  it.each(cases)('stops an invitation: %s', async (_what, change, code) => {
    const { messageId, needId, matchId, volunteerAccountId } = await plannedInvitation();
    await notifier.sql(change, needId);
    await deliver(messageId);
    expect(mailsTo(volunteerAccountId)).toEqual([]);
    expect(await ledgerOf(volunteerAccountId)).toMatchObject([{ state: 'cancelled', outcome: code }]);
    expect(await stateOfMatch(matchId)).toMatchObject({ state: 'expired', reason: 'not-delivered' });
  });

  it('drops what still waits as soon as the match moves on', async () => {
    const mission = await plannedInvitation();
    await moveTo(notifier, mission, 'withdrawn', 'service', 'need-withdrawn');
    await notifier.tell({ name: 'match.withdrawn', payload: { ...mission.notice, transition: 3 } });
    await notifier.settle();
    expect(await ledgerOf(mission.volunteerAccountId)).toMatchObject([
      { state: 'cancelled', outcome: 'cause-gone' },
    ]);
    const clocks = await notifier.sql(
      'select from clocks where subject_id = $1 and cancelled_at is null and fired_at is null',
      mission.messageId,
    );
    expect(clocks).toEqual([]);
  });

  it('gives an unverified address nothing but the mail that verifies it', async () => {
    const { messageId, volunteerAccountId } = await plannedInvitation({ verified: false });
    await deliver(messageId);
    expect(mailsTo(volunteerAccountId)).toEqual([]);
    expect(await ledgerOf(volunteerAccountId)).toMatchObject([{ outcome: 'address-unverified' }]);
  });
});

describe('a box that does not exist', () => {
  it('disables the address, opens a task, and lets the next volunteer be asked', async () => {
    const { messageId, matchId, volunteerAccountId } = await plannedInvitation({
      email: `gone-${randomUUID()}@exemple.invalid`,
    });
    await deliver(messageId);
    expect(await ledgerOf(volunteerAccountId)).toMatchObject([{ state: 'failed', outcome: 'smtp-550' }]);
    expect(await stateOfMatch(matchId)).toEqual({ state: 'expired', reason: 'not-delivered' });
    const [contact] = await notifier.sql(
      'select email_disabled_reason as reason from account_contacts where account_id = $1',
      volunteerAccountId,
    );
    expect(contact).toEqual({ reason: 'hard-bounce' });
    const tasks = await notifier.sql('select kind from tasks where account_id = $1', volunteerAccountId);
    expect(tasks).toEqual([{ kind: 'address-disabled' }]);
  });

  it('is also learnt later, from the provider’s report on a mail', async () => {
    const { messageId, matchId, volunteerAccountId } = await plannedInvitation();
    await deliver(messageId);
    const report = { providerRef: `<${messageId}@exemple.invalid>`, reason: 'hard-bounce' } as const;
    await notifier.get(RecordBounce).execute({ ...report, providerRef: '<nobody@nowhere.invalid>' });
    expect(await stateOfMatch(matchId)).toMatchObject({ state: 'invited' });
    await notifier.get(RecordBounce).execute(report);
    await notifier.get(RecordBounce).execute(report);
    expect(await stateOfMatch(matchId)).toMatchObject({ state: 'expired' });
    const tasks = await notifier.sql('select kind from tasks where account_id = $1', volunteerAccountId);
    expect(tasks).toHaveLength(1);
  });
});

describe('a yes', () => {
  it('tells both sides, each in a mail of its own, without the other’s name or address', async () => {
    const mission = await anInvitedMission(notifier);
    await moveTo(notifier, mission, 'accepted', 'volunteer');
    await notifier.tell({ name: 'match.accepted', payload: { ...mission.notice, transition: 3 } });
    await notifier.settle();
    const [toVolunteer] = mailsTo(mission.volunteerAccountId);
    const [toAssociation] = mailsTo(mission.memberAccountId);
    expect(toVolunteer?.subject).toContain('votre oui est bien arrivé');
    expect(toVolunteer?.text).toContain('vendredi 27 novembre 2026 à 12:00');
    expect(toAssociation?.subject).toContain('Une personne a dit oui');
    for (const mail of [toVolunteer, toAssociation]) {
      expect(mail?.headers['list-unsubscribe']).toBeUndefined();
      expect(`${mail?.html}${mail?.text}`).not.toContain('@exemple');
    }
  });

  it('reminds an association once of a session, however many come', async () => {
    const mission = await anInvitedMission(notifier);
    await moveTo(notifier, mission, 'accepted', 'volunteer');
    await moveTo(notifier, mission, 'confirmed', 'association');
    const near = { ...mission.notice, transition: 4, sessionId: mission.sessionId };
    await notifier.tell({ name: 'match.session-near', payload: near });
    await notifier.settle();
    await notifier.tell({ name: 'match.session-near', payload: near });
    await notifier.settle();
    expect(mailsTo(mission.memberAccountId).map(({ subject }) => subject.slice(0, 6))).toEqual(['Rappel']);
  });
});

describe('many mails at once', () => {
  it('have one reader each, the one whom each is for', async () => {
    const at = notifier.clock.now();
    const people = await notifier.sql<{ accountId: string; linkId: string }>(
      `with person as (insert into accounts (id, created_at) select gen_random_uuid(), $1 from generate_series(1, 100) returning id),
         contact as (insert into account_contacts (account_id, email, email_key, given_name)
           select id, id || '@exemple.invalid', id || '@exemple.invalid', 'Sam' from person)
       insert into links (id, purpose, account_id, secret_hash, created_at, expires_at)
         select gen_random_uuid(), 'verify-address', id, decode(md5(id::text), 'hex'), $1, $1::timestamptz + interval '1 day'
           from person returning id as "linkId", account_id as "accountId"`,
      at,
    );
    await notifier.tell(
      ...people.map((payload) => ({ name: 'account.verification-requested', payload }) as const),
    );
    await notifier.settle();
    const mails = notifier.mailbox.list();
    expect(mails).toHaveLength(100);
    expect(mails.filter(({ to }) => to.length !== 1)).toEqual([]);
    const links = new Map(people.map(({ accountId, linkId }) => [`${accountId}@exemple.invalid`, linkId]));
    expect(mails.filter(({ to, text }) => !text.includes(links.get(to[0] ?? '') ?? '-'))).toEqual([]);
  });
});
