import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@app/contracts';
import { messageKindCodes } from '@app/domain/notifications';
import type { Mission } from '../fixtures/mission.js';
import { anInvitedMission, moveTo } from '../fixtures/mission.js';
import type { TestNotifier } from '../fixtures/test-notifier.js';
import { aPerson, startTestNotifier } from '../fixtures/test-notifier.js';

/** Each kind of message is reached from the event that causes it, on the rows that are there then. */
let notifier: TestNotifier;
const sent = new Set<string>();

beforeAll(async () => {
  notifier = await startTestNotifier();
  await notifier.sql('alter table matches disable trigger matches_guard');
});
afterAll(() => notifier.stop());

const run = (text: string, ...parameters: unknown[]) => notifier.sql(text, ...parameters);

/** Tells of the event and gives the kinds of the mails that arrive, to whom they go first by name. */
async function mailsAfter(event: DomainEvent): Promise<readonly string[]> {
  notifier.mailbox.clear();
  await notifier.tell(event);
  await notifier.settle();
  const rows = await notifier.sql<{ kind: string; state: string; outcome: string | null }>(
    `select m.kind, m.state, m.outcome from messages m join outbox o on o.id = m.cause_id
       where o.payload = $1::jsonb and o.event = $2 order by m.created_at, m.id`,
    JSON.stringify(event.payload),
    event.name,
  );
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(notifier.mailbox.list()).toHaveLength(rows.length);
  for (const { kind } of rows) sent.add(kind);
  return rows.map(({ kind }) => kind);
}

/** The match comes to a state from another; the payload is that of the last transition. */
async function through(
  mission: Mission,
  ...states: readonly Parameters<typeof moveTo>[2][]
): Promise<Mission> {
  for (const state of states) await moveTo(notifier, mission, state, 'service', reasons[state] ?? null);
  const [row] = await notifier.sql<{ transition: number }>(
    'select transition from matches where id = $1',
    mission.matchId,
  );
  return { ...mission, notice: { ...mission.notice, transition: row?.transition ?? 0 } };
}

const reasons: Partial<Record<Parameters<typeof moveTo>[2], string>> = {
  refused: 'another-chosen',
  released: 'association-silent',
  rejected: 'conditions-not-met',
  withdrawn: 'need-withdrawn',
  superseded: 'filled',
  cancelled: 'conditions-not-met',
  'no-show': 'no-explanation',
  'ended-early': 'conditions-not-met',
  'association-absent': 'nobody-there',
};

async function clockOf(mission: Mission, kind: 'change-answer' | 'no-show-silence'): Promise<void> {
  await run(
    `insert into clocks (id, kind, subject_id, due_at) values (gen_random_uuid(), $1, $2, $3)`,
    kind,
    mission.matchId,
    new Date('2026-12-01T10:00:00Z'),
  );
}

describe('states and ends of a match', () => {
  it.each([
    ['accepted', ['accepted'], ['acceptance-acknowledged', 'acceptance-received']],
    ['waiting', ['waiting'], ['waiting-list']],
    ['accepted', ['waiting', 'accepted'], ['place-freed', 'acceptance-received']],
    ['awaiting-approval', ['accepted', 'awaiting-approval'], ['approval-pending']],
    ['confirmed', ['accepted', 'confirmed'], ['confirmed', 'volunteer-confirmed']],
    ['completed', ['accepted', 'confirmed', 'in-progress', 'completed'], ['completed']],
    ['refused', ['accepted', 'refused'], ['refused']],
    ['released', ['accepted', 'released'], ['released', 'volunteer-gone']],
    ['rejected', ['accepted', 'rejected'], ['rejected', 'volunteer-gone']],
    ['withdrawn', ['accepted', 'withdrawn'], ['withdrawn']],
    ['superseded', ['waiting', 'superseded'], ['superseded']],
    ['cancelled', ['accepted', 'cancelled'], ['cancelled', 'volunteer-gone']],
    ['no-show', ['in-progress', 'no-show'], ['no-show-counted']],
    ['ended-early', ['in-progress', 'ended-early'], ['ended-early', 'mission-ended-early']],
    ['association-absent', ['in-progress', 'association-absent'], ['nobody-there', 'association-absent']],
  ] as const)('%s after %j', async (state, states, kinds) => {
    const { notice } = await through(await anInvitedMission(notifier), ...states);
    const event = { name: `match.${state}`, payload: notice } as DomainEvent;
    expect((await mailsAfter(event)).toSorted()).toEqual([...kinds].toSorted());
  });

  it('released, because a change was not answered', async () => {
    const mission = await through(await anInvitedMission(notifier), 'accepted');
    await moveTo(notifier, mission, 'released', 'service', 'change-unanswered');
    const notice = { ...mission.notice, transition: mission.notice.transition + 1 };
    expect(await mailsAfter({ name: 'match.released', payload: notice })).toContain('change-unanswered');
  });
});

describe('notices about a match', () => {
  it('an invitation, and its change once it has left', async () => {
    const { notice } = await anInvitedMission(notifier);
    expect(await mailsAfter({ name: 'match.invited', payload: notice })).toEqual(['invitation']);
    expect(await mailsAfter({ name: 'match.asked-again', payload: notice })).toEqual(['invitation-changed']);
  });

  it('a reminder to the association, a change, a detail', async () => {
    const mission = await through(await anInvitedMission(notifier), 'accepted');
    const { notice } = mission;
    expect(await mailsAfter({ name: 'match.answer-due', payload: notice })).toEqual(['answer-due']);
    await clockOf(mission, 'change-answer');
    expect(await mailsAfter({ name: 'match.asked-again', payload: notice })).toEqual(['asked-again']);
    expect(await mailsAfter({ name: 'match.details-changed', payload: notice })).toEqual(['details-changed']);
  });

  it('a session that is near, one that is called off', async () => {
    const mission = await through(await anInvitedMission(notifier), 'accepted', 'confirmed');
    const payload = { ...mission.notice, sessionId: mission.sessionId };
    const near = await mailsAfter({ name: 'match.session-near', payload });
    expect(near.toSorted()).toEqual(['session-near', 'session-near-association']);
    await run(`update sessions set state = 'cancelled' where id = $1`, mission.sessionId);
    expect(await mailsAfter({ name: 'match.session-cancelled', payload })).toEqual(['session-cancelled']);
  });

  it('whether it took place, and an absence to explain', async () => {
    const mission = await through(await anInvitedMission(notifier), 'in-progress');
    const { notice } = mission;
    expect((await mailsAfter({ name: 'match.attendance-asked', payload: notice })).toSorted()).toEqual([
      'attendance-question',
      'attendance-question-association',
    ]);
    await clockOf(mission, 'no-show-silence');
    expect(await mailsAfter({ name: 'match.no-show-reported', payload: notice })).toEqual([
      'no-show-reported',
    ]);
  });

  it('the best other need after a refusal', async () => {
    const other = await anInvitedMission(notifier);
    await run('insert into places (need_id, ordinal, option) values ($1, 1, 1)', other.needId);
    const mission = await through(await anInvitedMission(notifier), 'accepted', 'refused');
    await run(
      `insert into need_candidates (need_id, offer_id, volunteer_id, score, fit, acceptance, explanation, engine_version, computed_at)
         select $1, m.offer_id, m.volunteer_id, 1, 1, 1, '{}', 'test', now() from matches m where m.id = $2`,
      other.needId,
      mission.matchId,
    );
    await mailsAfter({ name: 'match.refused', payload: mission.notice });
    const [mail] = notifier.mailbox.list();
    expect(mail?.text).toContain('Une autre demande qui vous correspond');
    expect(mail?.text).toContain(`https://exemple.invalid/needs/${other.needId}`);
  });
});

describe('needs and associations', () => {
  it('from the first word to the honest one', async () => {
    const { needId, associationId } = await anInvitedMission(notifier);
    const payload = { needId, needVersion: 1 };
    await run(
      `insert into need_near_misses (need_id, version, result, computed_at) values ($1, 1,
         '{"best": {"gate": "schedule", "change": {"kind": "moved", "day": 6, "part": "morning"}, "count": 14}}', now())`,
      needId,
    );
    for (const [event, kind] of [
      ['need.published', 'need-published'],
      ['need.approved', 'need-approved'],
      ['need.reconfirmation-asked', 'need-reconfirmation'],
      ['need.unmet', 'need-unmet'],
    ] as const) {
      expect(await mailsAfter({ name: event, payload })).toEqual([kind]);
    }
    expect(notifier.mailbox.list()[0]?.text).toContain('plutôt le samedi matin (14 personnes)');
    await run(
      `update needs set moderation = 'refused', moderation_reason = 'incomplete', state = 'closed' where id = $1`,
      needId,
    );
    expect(await mailsAfter({ name: 'need.moderation-refused', payload })).toEqual([
      'need-moderation-refused',
    ]);
    expect(notifier.mailbox.list()[0]?.text).toContain('Il manque des informations');
    expect(await mailsAfter({ name: 'association.verified', payload: { associationId } })).toEqual([
      'association-verified',
    ]);
    await run(`update associations set verification = 'suspended' where id = $1`, associationId);
    expect(await mailsAfter({ name: 'association.suspended', payload: { associationId } })).toEqual([
      'association-suspended',
    ]);
  });
});

describe('volunteers and coordinators', () => {
  it('a way in', async () => {
    for (const purpose of ['sign-in', 'verify-address'] as const) {
      const accountId = await aPerson(notifier, { verified: purpose === 'sign-in' });
      const linkId = randomUUID();
      await run(
        `insert into links (id, purpose, account_id, secret_hash, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $5::timestamptz + interval '10 minutes')`,
        linkId,
        purpose,
        accountId,
        Buffer.from(linkId),
        notifier.clock.now(),
      );
      const name = purpose === 'sign-in' ? 'account.sign-in-requested' : 'account.verification-requested';
      expect(await mailsAfter({ name, payload: { accountId, linkId } })).toEqual([purpose]);
      expect(notifier.mailbox.list()[0]?.text).toContain(`/l/${linkId}/`);
    }
  });

  it('an offer, whoever wrote it down', async () => {
    const { notice } = await anInvitedMission(notifier);
    const payload = { offerId: notice.offerId, offerVersion: 1 };
    const set = (change: string) => run(`update offers set ${change} where id = $1`, notice.offerId);
    expect(await mailsAfter({ name: 'offer.published', payload })).toEqual(['offer-published']);
    expect(await mailsAfter({ name: 'offer.reconfirmation-asked', payload })).toEqual([
      'offer-reconfirmation',
    ]);
    await set(`source = 'counter', consent_manner = 'spoken'`);
    const changed = { ...payload, offerVersion: 1 };
    await run(`delete from messages where kind = 'offer-published'`);
    expect(await mailsAfter({ name: 'offer.published', payload: changed })).toContain('offer-entered');
    await set(`state = 'paused', close_reason = 'not-reconfirmed'`);
    expect(await mailsAfter({ name: 'offer.paused', payload })).toEqual(['offer-paused']);
    await set(`state = 'asleep', source = 'import', consent_manner = 'pending'`);
    expect(await mailsAfter({ name: 'offer.consent-requested', payload })).toEqual(['offer-consent']);
    expect(notifier.mailbox.list()[0]?.text).toMatch(/\/l\/[0-9a-f-]{36}\/[\w-]{43}\?answer=no/);
  });

  it('a proof that lapses', async () => {
    const { matchId } = await anInvitedMission(notifier);
    const proofId = randomUUID();
    await run(
      `insert into proofs (id, volunteer_id, kind, seen_on, seen_by, valid_until)
         select $1, m.volunteer_id, 'interview', '2026-01-10', v.account_id, '2027-01-09'
           from matches m join volunteers v on v.id = m.volunteer_id where m.id = $2`,
      proofId,
      matchId,
    );
    expect(await mailsAfter({ name: 'proof.lapsing', payload: { proofId } })).toEqual(['proof-lapsing']);
    expect(notifier.mailbox.list()[0]?.text).toContain('samedi 9 janvier 2027');
  });

  it('an urgent task at once, and the others gathered into it', async () => {
    const accountId = await aPerson(notifier);
    await run(
      `insert into roles (id, account_id, role, territory, granted_at) values (gen_random_uuid(), $1, 'coordinator', 'paris', now())`,
      accountId,
    );
    const task = async (grade: string) => {
      const taskId = randomUUID();
      await run(
        `insert into tasks (id, territory, kind, grade, key, opened_at) values ($1::uuid, 'paris', 'need-to-moderate', $2, $1::uuid::text, now())`,
        taskId,
        grade,
      );
      await notifier.tell({ name: 'task.opened', payload: { taskId } });
      await notifier.settle();
    };
    notifier.mailbox.clear();
    await task('normal');
    await task('normal');
    expect(notifier.mailbox.list()).toEqual([]);
    await task('urgent');
    expect(notifier.mailbox.list().map(({ subject }) => subject)).toEqual(['À décider\u00a0: 3 sujets']);
    const rows = await notifier.sql<{ state: string }>(
      'select state from messages where account_id = $1 order by state',
      accountId,
    );
    expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'sent']);
    sent.add('tasks-open');
  });
});

it('reached every kind of message', () => {
  expect([...sent].toSorted()).toEqual([...messageKindCodes].toSorted());
});
