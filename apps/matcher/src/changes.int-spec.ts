import { UnitOfWork, service as theService } from '@app/domain/events';
import {
  AcceptInvitation,
  ConfirmMatch,
  EndMatch,
  HearVolunteer,
  KeepAfterChange,
  MatchLifeCycle,
  MatchRepository,
  ReportAttendance,
} from '@app/domain/matches';
import type { NeedInput } from '@app/domain/needs';
import { CancelSession, ChangeNeed } from '@app/domain/needs';
import { PauseOffer } from '@app/domain/offers';
import type { Offered, TestScene } from './fixtures/test-scene.js';
import { startTestScene } from './fixtures/test-scene.js';

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(() => scene.begin());
afterEach(() => scene.end());

const lesson = (date: string, fromMinute = 1080) => ({ date, fromMinute, toMinute: fromMinute + 90 });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

/** Asked and accepted, on a need with the given sessions. */
async function accepted(dates: readonly string[], change: NeedInput = {}) {
  const volunteer = await scene.offered();
  const need = await scene.published({
    placeCount: 1,
    schedule: { once: dates.map((date) => lesson(date)) },
    ...change,
  });
  await scene.drain(scene.minutesLater(11));
  const matchId = await scene.acceptedMatch(need.id, volunteer);
  return { volunteer, needId: need.id, matchId };
}

async function confirmed(dates: readonly string[], change: NeedInput = {}) {
  const mission = await accepted(dates, change);
  await confirm(mission);
  return mission;
}

const confirm = ({ matchId, needId }: { matchId: string; needId: string }) =>
  scene.service.get(ConfirmMatch).execute(scene.association.member, { matchId, needId });

async function moveTo(needId: string, ...dates: readonly string[]): Promise<void> {
  const [row] = await scene.service.sql<{ version: number }>('select version from needs where id = $1', [
    needId,
  ]);
  await scene.service.get(ChangeNeed).execute(scene.association.member, {
    needId,
    version: row!.version,
    changes: { schedule: { once: dates.map((date) => lesson(date)) } },
  });
}

const stateOf = async (matchId: string) =>
  (
    await scene.service.sql<{ state: string; reason: string | null }>(
      'select state, reason from matches where id = $1',
      [matchId],
    )
  )[0]!;
const told = async (matchId: string) =>
  (
    await scene.service.sql<{ event: string }>(
      'select event from outbox where aggregate_id = $1 order by id',
      [matchId],
    )
  ).map(({ event }) => event);
const keep = ({ actor }: Offered, matchId: string) =>
  scene.service.get(KeepAfterChange).execute(actor, { matchId });

describe('a change after a yes', () => {
  it('keeps the association from confirming until the volunteer has answered', async () => {
    const mission = await accepted(['2026-10-20']);
    await moveTo(mission.needId, '2026-10-27');
    await expect(confirm(mission)).rejects.toEqual(refusal('change-unanswered'));
    await keep(mission.volunteer, mission.matchId);
    await confirm(mission);
    expect(await stateOf(mission.matchId)).toMatchObject({ state: 'confirmed' });
  });

  it('moves the clocks with the sessions, earlier and later', async () => {
    const mission = await confirmed(['2026-10-20']);
    await moveTo(mission.needId, '2026-10-13');
    await keep(mission.volunteer, mission.matchId);
    await scene.drain(new Date('2026-10-13T17:00:00Z'));
    expect(await told(mission.matchId)).toContain('match.session-near');
    expect(await stateOf(mission.matchId)).toMatchObject({ state: 'in-progress' });
  });

  it('reaches a mission in progress: who stays is booked anew, silence ends it', async () => {
    const mission = await confirmed(['2026-10-13', '2026-10-20', '2026-10-27']);
    await scene.drain(new Date('2026-10-14T00:00:00Z'));
    await moveTo(mission.needId, '2026-10-21', '2026-10-28');
    expect(await told(mission.matchId)).toContain('match.asked-again');
    await scene.drain(new Date('2026-10-20T00:00:00Z'));
    expect(await stateOf(mission.matchId)).toEqual({ state: 'ended-early', reason: 'change-unanswered' });
  });

  it('calls off who no longer fits, and says why', async () => {
    const mission = await accepted(['2026-10-20']);
    await moveTo(mission.needId, '2026-10-24');
    expect(await stateOf(mission.matchId)).toEqual({ state: 'cancelled', reason: 'conditions-changed' });
  });

  it('releases who does not answer', async () => {
    const mission = await confirmed(['2026-10-20']);
    await moveTo(mission.needId, '2026-10-27');
    await scene.drain(new Date('2026-10-19T00:00:00Z'));
    expect(await stateOf(mission.matchId)).toEqual({ state: 'released', reason: 'change-unanswered' });
  });
});

describe('the sessions of a mission', () => {
  it('are reminded of one by one, past one that was cancelled', async () => {
    const mission = await confirmed(['2026-10-13', '2026-10-20', '2026-10-27']);
    const [, second] = await scene.service.sql<{ id: string }>(
      'select id from sessions where need_id = $1 order by starts_at',
      [mission.needId],
    );
    await scene.service
      .get(CancelSession)
      .execute(scene.association.member, { needId: mission.needId, sessionId: second!.id });
    await scene.drain(new Date('2026-10-27T12:00:00Z'));
    expect((await told(mission.matchId)).filter((event) => event === 'match.session-near')).toHaveLength(2);
  });

  it('go on when their volunteer pauses the offer: a pause stops questions, never commitments', async () => {
    const { volunteer, matchId } = await confirmed(['2026-10-20']);
    await scene.service.get(PauseOffer).execute(volunteer.actor, { offerId: volunteer.offerId });
    await scene.drain(new Date('2026-10-20T17:00:00Z'));
    expect(await stateOf(matchId)).toMatchObject({ state: 'in-progress' });
  });

  it('end the match when both sides say that the last one was held, not at the first word', async () => {
    const mission = await confirmed(['2026-10-20']);
    await scene.drain(new Date('2026-10-20T19:00:00Z'));
    const [session] = await scene.service.sql<{ id: string }>('select id from sessions where need_id = $1', [
      mission.needId,
    ]);
    const held = { matchId: mission.matchId, sessionId: session!.id, answer: 'held' } as const;
    await scene.service.get(ReportAttendance).execute(mission.volunteer.actor, held);
    expect(await stateOf(mission.matchId)).toMatchObject({ state: 'in-progress' });
    await scene.service.get(ReportAttendance).execute(scene.association.member, held);
    expect(await stateOf(mission.matchId)).toMatchObject({ state: 'completed' });
  });

  it('end when a coordinator hears on the phone that nobody of the association came', async () => {
    const { matchId, needId } = await confirmed(['2026-10-20']);
    await scene.drain(new Date('2026-10-20T17:00:00Z'));
    const [session] = await scene.service.sql<{ id: string }>('select id from sessions where need_id = $1', [
      needId,
    ]);
    await scene.service.get(ReportAttendance).execute(scene.association.coordinator, {
      matchId,
      sessionId: session!.id,
      answer: 'association-absent',
    });
    expect(await stateOf(matchId)).toEqual({ state: 'association-absent', reason: 'nobody-there' });
  });

  it('go on after an absence that the volunteer contests: the series is not over', async () => {
    const { volunteer, matchId, needId } = await confirmed(['2026-10-13', '2026-10-20', '2026-10-27']);
    await scene.drain(new Date('2026-10-14T12:00:00Z'));
    const [session] = await scene.service.sql<{ id: string }>(
      'select id from sessions where need_id = $1 order by starts_at',
      [needId],
    );
    await scene.service.get(ReportAttendance).execute(scene.association.member, {
      matchId,
      sessionId: session!.id,
      answer: 'volunteer-absent',
    });
    await scene.service.get(HearVolunteer).execute(volunteer.actor, { matchId, answer: 'contested' });
    await scene.drain(new Date('2026-10-26T12:00:00Z'));
    expect(await stateOf(matchId)).toMatchObject({ state: 'in-progress' });
  });

  it('leave the place of a completed mission taken', async () => {
    const mission = await confirmed(['2026-10-20']);
    await scene.offered();
    await scene.drain(new Date('2026-11-02T00:00:00Z'));
    expect(await stateOf(mission.matchId)).toMatchObject({ state: 'completed' });
    const others = await scene.service.sql('select 1 from matches where need_id = $1 and id <> $2', [
      mission.needId,
      mission.matchId,
    ]);
    expect(others).toEqual([]);
  });
});

describe('a mission without sessions', () => {
  it('goes on until somebody says that it is over', async () => {
    const volunteer = await scene.offered();
    const need = await scene.published({ placeCount: 1 });
    await scene.service.sql(
      `update needs set flexible = true, schedule = '{"once":[]}', first_session_at = null, last_session_at = null where id = $1`,
      [need.id],
    );
    await scene.service.sql('delete from sessions where need_id = $1', [need.id]);
    await scene.drain(scene.minutesLater(11));
    const matchId = await scene.acceptedMatch(need.id, volunteer);
    await confirm({ matchId, needId: need.id });
    await scene.drain(scene.daysLater(25));
    expect(await stateOf(matchId)).toMatchObject({ state: 'in-progress' });
    await scene.service
      .get(ReportAttendance)
      .execute(volunteer.actor, { matchId, sessionId: null, answer: 'held' });
    expect(await stateOf(matchId)).toMatchObject({ state: 'completed' });
  });
});

describe('the waiting list', () => {
  /** Far enough that a yes is less likely, so that two are asked for one place. */
  const nextDistrict = { postalCode: '75019' };

  it('lets go of who no longer fits, so that others are asked', async () => {
    const [first, second] = [await scene.offered(nextDistrict), await scene.offered(nextDistrict)];
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const matchId = await scene.acceptedMatch(need.id, first);
    const waiting = await scene.invitedMatch(need.id, second);
    expect(await scene.service.get(AcceptInvitation).execute(second.actor, { matchId: waiting })).toBe(
      'waiting',
    );
    await scene.service.get(PauseOffer).execute(second.actor, { offerId: second.offerId });
    await scene.drain();
    await scene.service
      .get(EndMatch)
      .execute(first.actor, { matchId, end: 'cancelled', reason: 'unforeseen' });
    const third = await scene.offered();
    await scene.drain();
    expect(await stateOf(waiting)).toMatchObject({ state: 'withdrawn' });
    const asked = await scene.service.sql('select 1 from matches where need_id = $1 and offer_id = $2', [
      need.id,
      third.offerId,
    ]);
    expect(asked).toHaveLength(1);
  });

  it('takes a late yes after others were confirmed', async () => {
    const [first, second] = [await scene.offered(nextDistrict), await scene.offered(nextDistrict)];
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const matchId = await scene.acceptedMatch(need.id, first);
    const late = await scene.invitedMatch(need.id, second);
    await confirm({ matchId, needId: need.id });
    expect(await stateOf(late)).toMatchObject({ state: 'superseded' });
    expect(await scene.service.get(AcceptInvitation).execute(second.actor, { matchId: late })).toBe(
      'waiting',
    );
  });
});

describe('a yes while the need changes', () => {
  it('waits for the change, and is given to what the need has become', async () => {
    const volunteer = await scene.offered();
    const need = await scene.published({ placeCount: 1, schedule: { once: [lesson('2026-10-20')] } });
    await scene.drain(scene.minutesLater(11));
    const matchId = await scene.invitedMatch(need.id, volunteer);
    const outcomes = await Promise.allSettled([
      moveTo(need.id, '2026-10-27'),
      scene.service.get(AcceptInvitation).execute(volunteer.actor, { matchId }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const booked = await scene.service.sql<{ state: string }>(
      `select s.state from bookings b join sessions s on s.id = b.session_id where b.match_id = $1 and not b.released`,
      [matchId],
    );
    expect(booked).toEqual([{ state: 'planned' }]);
  });
});

it('lives by its own door: a stranger to the table is refused', async () => {
  const mission = await accepted(['2026-10-20']);
  await expect(
    scene.service.get(UnitOfWork).run(theService, async (tx) => {
      const match = await scene.service.get(MatchRepository).lock(tx, mission.matchId);
      await scene.service.get(MatchLifeCycle).enter(tx, match, 'completed', theService);
    }),
  ).rejects.toEqual(refusal('state-changed'));
});
