import { randomUUID } from 'node:crypto';
import { RecordAuthorisation } from '@app/domain/associations';
import { service as theService, UnitOfWork } from '@app/domain/events';
import type { NeedInput } from '@app/domain/needs';
import {
  AskNeedReconfirmation,
  CancelSession,
  ChangeNeed,
  CloseNeed,
  DeclareUnmet,
  EndEditHold,
  NeedRepository,
  PublishNeed,
  ReconfirmNeed,
  WithdrawNeed,
} from '@app/domain/needs';
import { Profiles } from '@app/domain/profiles';
import type { TestService, VerifiedAssociation } from '@app/testing';
import {
  anAccount,
  factsAbout,
  needInput,
  runningClocks,
  startTestService,
  verifiedAssociation,
} from '@app/testing';

let service: TestService;
let known: VerifiedAssociation;

beforeAll(async () => {
  service = await startTestService();
});
beforeEach(async () => {
  service.clock.setTo('2026-10-05T10:00:00Z');
  known = await verifiedAssociation(service);
});
afterAll(() => service.stop());

const twoWeeks = {
  once: [
    { date: '2026-10-20', fromMinute: 1080, toMinute: 1200 },
    { date: '2026-10-27', fromMinute: 1080, toMinute: 1200 },
  ],
};
const publish = (change: NeedInput = {}) =>
  service
    .get(PublishNeed)
    .execute(known.member, { associationId: known.associationId, need: needInput(change) });
const change = (needId: string, version: number, changes: NeedInput) =>
  service.get(ChangeNeed).execute(known.member, { needId, version, changes });
const stored = (id: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(NeedRepository).get(tx, id));
const sessions = (id: string) =>
  service.sql<{ id: string; day: string; state: string }>(
    `select id, to_char(starts_at at time zone 'UTC', 'DD') as day, state from sessions where need_id = $1 order by starts_at`,
    [id],
  );
const places = async (id: string) =>
  (
    await service.sql<{ ordinal: number }>('select ordinal from places where need_id = $1 order by 1', [id])
  ).map(({ ordinal }) => ordinal);

/** Somebody holds the place: what follows depends on the place alone. */
async function hold(needId: string, ordinal: number): Promise<void> {
  const [volunteerId, offerId, matchId] = [randomUUID(), randomUUID(), randomUUID()];
  await service.sql(
    `insert into volunteers (id, account_id, territory, created_at) values ($1, $2, 'paris', now())`,
    [volunteerId, await anAccount(service)],
  );
  await service.sql(
    `insert into offers (id, volunteer_id, state, territory, kinds, availability, postal_code, district, lon, lat,
       max_travel_km, source, consent_manner, created_at, updated_at)
     values ($1, $2, 'published', 'paris', '{conversation}', '{"weekly": [], "exceptions": []}', '75018', '75118', 2.3, 48.9, 5, 'self', 'self', now(), now())`,
    [offerId, volunteerId],
  );
  await service.sql(
    `insert into matches (id, need_id, offer_id, volunteer_id, need_version, state, transition, actor_kind, origin, engine_version, score,
       explanation, created_at, state_since)
     values ($1, $2, $3, $4, 1, 'proposed', 1, 'service', 'wave', 'v1', 1, '{}', now(), now())`,
    [matchId, needId, offerId, volunteerId],
  );
  await service.sql('update places set match_id = $1 where need_id = $2 and ordinal = $3', [
    matchId,
    needId,
    ordinal,
  ]);
}

describe('ChangeNeed', () => {
  it('edits what is given, keeps the rest, and counts a version', async () => {
    const need = await publish();
    const { need: changed, changes } = await change(need.id, 1, { title: 'Café de conversation' });
    expect(changes).toEqual(['details']);
    expect(changed).toEqual({
      ...need,
      title: 'Café de conversation',
      version: 2,
      updatedAt: changed.updatedAt,
    });
    expect(await stored(need.id)).toEqual(changed);
    expect(await factsAbout(service, need.id)).toEqual(['need.published', 'need.changed']);
  });

  it('does nothing when nothing changes', async () => {
    const need = await publish();
    expect(await change(need.id, 1, { title: need.title, schedule: need.schedule })).toEqual({
      need,
      changes: [],
    });
    expect(await factsAbout(service, need.id)).toEqual(['need.published']);
  });

  it('moves sessions, keeping those that stay, and the clock of the end', async () => {
    const { id } = await publish({ schedule: twoWeeks });
    const [, second] = await sessions(id);
    const moved = { once: [twoWeeks.once[1], { date: '2026-11-03', fromMinute: 600, toMinute: 660 }] };
    const { need, changes } = await change(id, 1, { schedule: moved });
    expect(changes).toEqual(['when']);
    expect(need.firstSessionAt).toEqual(new Date('2026-10-27T17:00:00Z'));
    expect((await sessions(id)).map(({ day, state }) => `${day} ${state}`)).toEqual([
      '20 cancelled',
      '27 planned',
      '03 planned',
    ]);
    expect((await sessions(id))[1]?.id).toBe(second?.id);
    expect(await runningClocks(service, id)).toContain('need-end 2026-12-03T10:00');
  });

  it('becomes flexible and back', async () => {
    const { id } = await publish();
    const { need } = await change(id, 1, { flexible: true });
    expect(need).toMatchObject({ flexible: true, firstSessionAt: null, schedule: { once: [] } });
    expect((await runningClocks(service, id)).join()).not.toContain('need-end');
    const { need: back } = await change(id, 2, { schedule: twoWeeks });
    expect(back).toMatchObject({ flexible: false, firstSessionAt: new Date('2026-10-20T16:00:00Z') });
    expect((await sessions(id)).map(({ state }) => state)).toEqual(['planned', 'planned']);
  });

  it('edits the text of a need whose first session is over', async () => {
    const { id } = await publish({ schedule: twoWeeks });
    service.clock.setTo('2026-10-22T10:00:00Z');
    const { need } = await change(id, 1, { description: 'Parler français, sans écrire.' });
    expect(need.firstSessionAt).toEqual(new Date('2026-10-20T16:00:00Z'));
    expect((await sessions(id)).map(({ state }) => state)).toEqual(['planned', 'planned']);
  });

  it('raises the tier with the exposure, and refuses what is closed', async () => {
    const { id } = await publish();
    const { need, changes } = await change(id, 1, { setting: 'public-place', oneToOne: true });
    expect(need.tier).toBe(2);
    expect([...changes].sort()).toEqual(['tier', 'where']);
    await expect(change(id, 2, { minorsPresent: 'yes' })).rejects.toMatchObject({ code: 'kind-not-open' });
    await expect(change(id, 2, { kind: 'event' })).rejects.toMatchObject({ code: 'kind-cannot-change' });
  });

  it('refuses a version that somebody else has changed since', async () => {
    const { id } = await publish();
    const both = await Promise.allSettled([
      change(id, 1, { title: 'Un titre' }),
      change(id, 1, { title: 'Un autre' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change(id, 1, { title: 'Encore un' })).rejects.toMatchObject({
      code: 'version-mismatch',
      kind: 'precondition',
      details: { version: 2 },
    });
  });

  it('adds and removes places, never one that is held', async () => {
    const { id } = await publish();
    await change(id, 1, { placeCount: 4 });
    expect(await places(id)).toEqual([1, 2, 3, 4]);
    await hold(id, 3);
    await change(id, 2, { placeCount: 2 });
    expect(await places(id)).toEqual([1, 3]);
    await hold(id, 1);
    await expect(change(id, 3, { placeCount: 1 })).rejects.toMatchObject({
      code: 'places-held',
      details: { held: 2 },
    });
    await change(id, 3, { placeCount: 3 });
    expect(await places(id)).toEqual([1, 3, 4]);
  });
});

describe('the authorisation of a changed need', () => {
  const legal = { kind: 'legal-support', handlesPapers: false, requiredSkills: ['lawyer'] };
  const authorise = (validFrom: string, validUntil: string) =>
    service.get(RecordAuthorisation).execute(known.coordinator, {
      associationId: known.associationId,
      scope: 'legal',
      namedProfessional: 'Me Martin',
      insuranceSeenOn: '2026-01-05',
      validFrom,
      validUntil,
    });
  const isReady = (needId: string) =>
    service
      .get(UnitOfWork)
      .run(theService, async (tx) => (await service.get(Profiles).ofNeed(tx, needId))?.associationReady);

  it('covers the day of the first session that it has then', async () => {
    await authorise('2026-10-10', '2026-10-20');
    const { id } = await publish({ ...legal, schedule: twoWeeks });
    expect(await isReady(id)).toBe(true);
    await expect(change(id, 1, { schedule: { once: [twoWeeks.once[1]] } })).rejects.toMatchObject({
      code: 'association-not-authorised',
    });
    const title = (version: number) => change(id, version, { title: `Droit au séjour ${version}` });
    expect((await title(1)).need.version).toBe(2);
    service.clock.setTo('2026-10-22T10:00:00Z');
    expect(await isReady(id)).toBe(false);
    await expect(title(2)).rejects.toMatchObject({ code: 'association-not-authorised' });
  });
});

describe('what a change tells its author', () => {
  it('is that a rule for term time runs past the school calendar', async () => {
    const weekly = (until: string) => ({
      weekly: [{ weekdays: [2], fromMinute: 600, toMinute: 660, from: '2026-11-03', until, termOnly: true }],
    });
    const need = await publish({ schedule: weekly('2027-06-29') });
    expect(need.warnings).toBeUndefined();
    const changed = await change(need.id, 1, { schedule: weekly('2027-09-28') });
    expect(changed.warnings).toEqual(['school-calendar-runs-out']);
    expect((await publish({ schedule: weekly('2027-09-28') })).warnings).toEqual([
      'school-calendar-runs-out',
    ]);
  });
});

describe('CancelSession', () => {
  it('calls one session off, and never the last', async () => {
    const { id: needId } = await publish({ schedule: twoWeeks });
    const [first, second] = await sessions(needId);
    const cancel = (sessionId = '') =>
      service.get(CancelSession).execute(known.member, { needId, sessionId });
    const need = await cancel(second?.id);
    expect(need).toMatchObject({ version: 2, lastSessionAt: new Date('2026-10-20T18:00:00Z') });
    expect(await cancel(second?.id)).toMatchObject({ version: 2 });
    await expect(cancel(first?.id)).rejects.toMatchObject({ code: 'last-session', wayOut: 'withdraw-need' });
    await expect(cancel(randomUUID())).rejects.toMatchObject({ code: 'session-not-found' });
    service.clock.setTo('2026-10-20T16:30:00Z');
    await expect(cancel(first?.id)).rejects.toMatchObject({ code: 'session-over' });
  });
});

describe('the end of a need', () => {
  it('is a reason of the closed list, tells once and stops every clock', async () => {
    const { id: needId } = await publish();
    const withdraw = service.get(WithdrawNeed);
    await expect(withdraw.execute(known.member, { needId, reason: 'bored' })).rejects.toMatchObject({
      code: 'unknown-reason',
    });
    await withdraw.execute(known.member, { needId, reason: 'found-elsewhere' });
    await withdraw.execute(known.member, { needId, reason: 'postponed' });
    expect(await stored(needId)).toMatchObject({
      state: 'withdrawn',
      closeReason: 'found-elsewhere',
      version: 2,
    });
    expect(await factsAbout(service, needId)).toEqual(['need.published', 'need.withdrawn']);
    expect(await runningClocks(service, needId)).toEqual([]);
    await service.get(EndEditHold).execute(theService, { needId });
    await service.get(DeclareUnmet).execute(theService, { needId });
    expect(await factsAbout(service, needId)).toHaveLength(2);
    await expect(change(needId, 2, { title: 'Trop tard' })).rejects.toMatchObject({
      code: 'need-closed',
      kind: 'gone',
    });
  });

  it('is not a stranger’s', async () => {
    const { id: needId } = await publish();
    const stranger = (await verifiedAssociation(service)).member;
    await expect(
      service.get(WithdrawNeed).execute(stranger, { needId, reason: 'postponed' }),
    ).rejects.toMatchObject({ code: 'need-not-found' });
  });

  it('comes a month after the last date, unless a later one was added', async () => {
    const { id: needId } = await publish();
    const close = () => service.get(CloseNeed).execute(theService, { needId, reason: 'dates-passed' });
    expect((await close()).state).toBe('published');
    service.clock.setTo('2026-11-19T19:00:00Z');
    expect(await close()).toMatchObject({ state: 'closed', closeReason: 'dates-passed' });
  });

  it('lets an association say that it is done, and nothing else', async () => {
    const { id: needId } = await publish();
    const close = (reason: string) => service.get(CloseNeed).execute(known.member, { needId, reason });
    await expect(close('not-reconfirmed')).rejects.toMatchObject({ code: 'reason-not-yours' });
    expect(await close('done')).toMatchObject({ state: 'closed', closeReason: 'done' });
  });
});

describe('reconfirmation', () => {
  const ask = (needId: string) => service.get(AskNeedReconfirmation).execute(theService, { needId });

  it('asks after a month, and closes when the question stays unanswered for another', async () => {
    const { id } = await publish({ schedule: undefined, flexible: true });
    service.clock.setTo('2026-11-04T11:00:00Z');
    await ask(id);
    expect(await factsAbout(service, id)).toContain('need.reconfirmation-asked');
    expect(await runningClocks(service, id)).toContain('need-reconfirmation 2026-12-04T11:00');
    service.clock.setTo('2026-12-04T11:00:00Z');
    await ask(id);
    expect(await stored(id)).toMatchObject({ state: 'closed', closeReason: 'not-reconfirmed' });
  });

  it('begins anew with the answer', async () => {
    const { id } = await publish({ schedule: undefined, flexible: true });
    service.clock.setTo('2026-11-10T10:00:00Z');
    await service.get(ReconfirmNeed).execute(known.member, { needId: id });
    expect(await runningClocks(service, id)).toContain('need-reconfirmation 2026-12-10T10:00');
    service.clock.setTo('2026-12-10T10:00:00Z');
    await ask(id);
    expect((await stored(id)).state).toBe('published');
  });

  it('never closes a need that somebody has said yes to', async () => {
    const { id } = await publish({ schedule: undefined, flexible: true });
    await hold(id, 1);
    service.clock.setTo('2027-01-20T11:00:00Z');
    await ask(id);
    expect(await stored(id)).toMatchObject({ state: 'published', confirmedAt: service.clock.now() });
    expect(await factsAbout(service, id)).not.toContain('need.reconfirmation-asked');
  });
});

describe('DeclareUnmet', () => {
  it('opens one task an association, kind and week, once for each need', async () => {
    const [first, second] = [await publish(), await publish()];
    const declare = (needId: string) => service.get(DeclareUnmet).execute(theService, { needId });
    await declare(first.id);
    await declare(first.id);
    await declare(second.id);
    const tasks = () =>
      service.sql(`select grade, occurrences from tasks where association_id = $1 and kind = 'need-unmet'`, [
        known.associationId,
      ]);
    expect(await tasks()).toEqual([{ grade: 'normal', occurrences: 2 }]);
    expect(await factsAbout(service, first.id)).toEqual(['need.published', 'need.unmet']);
    service.clock.setTo('2026-10-12T10:00:00Z');
    await change(first.id, 1, { title: 'Café de conversation' });
    expect((await stored(first.id)).unmetAt).toBeNull();
    await declare(first.id);
    expect(await tasks()).toHaveLength(2);
  });

  const declare = (needId: string, escalation?: 'nobody-on-call') =>
    service.get(DeclareUnmet).execute(theService, { needId, ...(escalation ? { escalation } : {}) });
  const tasksAbout = (needId: string) =>
    service.sql(`select kind, grade, occurrences from tasks where need_id = $1`, [needId]);

  it('may follow again once somebody was asked', async () => {
    const { id } = await publish();
    await declare(id);
    await service.get(UnitOfWork).run(theService, (tx) => service.get(NeedRepository).clearUnmet(tx, id));
    expect((await stored(id)).unmetAt).toBeNull();
    await declare(id);
    expect(await factsAbout(service, id)).toEqual(['need.published', 'need.unmet', 'need.unmet']);
  });

  it('says nothing of a need whose last session is over', async () => {
    const { id } = await publish();
    service.clock.setTo('2026-10-20T18:00:00Z');
    await declare(id);
    await declare(id, 'nobody-on-call');
    expect(await tasksAbout(id)).toEqual([]);
    expect(await factsAbout(service, id)).toEqual(['need.published']);
  });

  it('calls a coordinator when nobody is on call, and tells no association', async () => {
    const { id } = await publish();
    await declare(id, 'nobody-on-call');
    await declare(id, 'nobody-on-call');
    expect(await tasksAbout(id)).toEqual([{ kind: 'on-call-nobody', grade: 'urgent', occurrences: 2 }]);
    expect((await stored(id)).unmetAt).toBeNull();
    expect(await factsAbout(service, id)).toEqual(['need.published']);
    await declare(id);
    expect((await stored(id)).unmetAt).not.toBeNull();
  });
});
