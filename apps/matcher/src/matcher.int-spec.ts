import { AcceptInvitation, ConfirmMatch, EndMatch } from '@app/domain/matches';
import { WithdrawNeed } from '@app/domain/needs';
import { PauseOffer } from '@app/domain/offers';
import { startTestMatcher } from './fixtures/test-matcher.js';
import type { Offered, TestScene } from './fixtures/test-scene.js';
import { startTestScene } from './fixtures/test-scene.js';

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(() => scene.begin());
afterEach(() => scene.end());

const matchesOf = (needId: string) =>
  scene.service.sql<{ state: string; reason: string | null }>(
    'select state, reason from matches where need_id = $1 order by created_at, id',
    [needId],
  );
const statesOf = async (needId: string) => (await matchesOf(needId)).map(({ state }) => state).sort();
const candidatesOf = (needId: string) =>
  scene.service.sql<{ offerId: string }>(
    'select offer_id as "offerId" from need_candidates where need_id = $1',
    [needId],
  );

/** Asked and said yes. */
async function accepted(need: { readonly id: string }, volunteer: Offered) {
  const matchId = await scene.invitedMatch(need.id, volunteer);
  return {
    matchId,
    outcome: await scene.service.get(AcceptInvitation).execute(volunteer.actor, { matchId }),
  };
}

describe('candidates', () => {
  it('are listed for a new need before anybody is asked, and asked once the edit hold is over', async () => {
    const { offerId } = await scene.offered();
    await scene.offered({ availability: { weekly: [{ day: 4, fromMinute: 1020, toMinute: 1320 }] } });
    const need = await scene.published();
    await scene.drain();
    expect(await candidatesOf(need.id)).toEqual([{ offerId }]);
    expect(await matchesOf(need.id)).toEqual([]);
    await scene.drain(scene.minutesLater(11));
    expect(await statesOf(need.id)).toEqual(['invited']);
  });

  it('are found by an offer that comes after the need', async () => {
    const need = await scene.published();
    await scene.drain(scene.minutesLater(11));
    expect(await statesOf(need.id)).toEqual([]);
    const { offerId } = await scene.offered();
    await scene.drain();
    expect(await candidatesOf(need.id)).toEqual([{ offerId }]);
    expect(await statesOf(need.id)).toEqual(['invited']);
  });

  it('leave every list when their offer sleeps, and what they were asked ends', async () => {
    const { actor, offerId } = await scene.offered();
    const need = await scene.published();
    await scene.drain(scene.minutesLater(11));
    await scene.service.get(PauseOffer).execute(actor, { offerId });
    await scene.drain();
    expect(await candidatesOf(need.id)).toEqual([]);
    expect(await matchesOf(need.id)).toMatchObject([{ state: 'withdrawn', reason: 'offer-paused' }]);
  });

  it('are found when offer and need commit at the same moment, by two matchers', async () => {
    const second = await startTestMatcher(scene.service);
    const [need, { offerId }] = await Promise.all([scene.published(), scene.offered()]);
    await Promise.all([scene.drain(), second.drain()]);
    await second.stop();
    expect(await candidatesOf(need.id)).toEqual([{ offerId }]);
  });
});

describe('a need that nobody can take', () => {
  it('is told to the association and put before the coordinators, once', async () => {
    const need = await scene.published();
    await scene.drain(scene.daysLater(3));
    const unmet = await scene.service.sql(
      `select 1 from outbox where event = 'need.unmet' and aggregate_id = $1`,
      [need.id],
    );
    expect(unmet).toHaveLength(1);
    expect(await scene.service.sql(`select kind from tasks where need_id = $1`, [need.id])).toEqual([
      { kind: 'need-unmet' },
    ]);
  });
});

describe('a match', () => {
  it('goes from invitation to completion when everybody says yes', async () => {
    const volunteer = await scene.offered();
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const { matchId, outcome } = await accepted(need, volunteer);
    expect(outcome).toBe('accepted');
    await scene.service.get(ConfirmMatch).execute(scene.association.member, { matchId, needId: need.id });
    await scene.drain(new Date('2026-10-20T17:00:00Z'));
    expect(await statesOf(need.id)).toEqual(['in-progress']);
    await scene.drain(new Date('2026-11-01T00:00:00Z'));
    expect(await statesOf(need.id)).toEqual(['completed']);
    const told = await scene.service.sql<{ event: string }>(
      `select event from outbox where aggregate_id = $1 order by id`,
      [matchId],
    );
    expect(told.map(({ event }) => event)).toEqual([
      'match.proposed',
      'match.invited',
      'match.accepted',
      'match.confirmed',
      'match.session-near',
      'match.in-progress',
      'match.attendance-asked',
      'match.completed',
    ]);
  });

  it('expires when the volunteer is silent, and the next one is asked', async () => {
    for (let count = 0; count < 14; count += 1) await scene.offered();
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const first = (await statesOf(need.id)).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(14);
    await scene.drain(scene.daysLater(6));
    const states = await statesOf(need.id);
    expect(states.filter((state) => state === 'expired').length).toBeGreaterThanOrEqual(first);
    expect(states.length).toBeGreaterThan(first);
  });

  it('is released when the association is silent, and a coordinator is told', async () => {
    const volunteer = await scene.offered();
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    await accepted(need, volunteer);
    await scene.drain(scene.daysLater(12));
    expect(await matchesOf(need.id)).toMatchObject([{ state: 'released', reason: 'association-silent' }]);
    expect(await scene.service.sql(`select kind from tasks where kind = 'association-silent'`)).toHaveLength(
      1,
    );
  });

  it('ends with its need', async () => {
    const volunteer = await scene.offered();
    const need = await scene.published();
    await scene.drain(scene.minutesLater(11));
    await accepted(need, volunteer);
    await scene.service
      .get(WithdrawNeed)
      .execute(scene.association.member, { needId: need.id, reason: 'no-longer-needed' });
    await scene.drain();
    expect(await matchesOf(need.id)).toMatchObject([{ state: 'withdrawn', reason: 'need-withdrawn' }]);
    expect(await candidatesOf(need.id)).toEqual([]);
  });
});

describe('the last place', () => {
  it('is given to exactly one of many who say yes at once; the others wait, and the first of them follows', async () => {
    const volunteers: Offered[] = [];
    for (let count = 0; count < 20; count += 1) volunteers.push(await scene.offered());
    const need = await scene.published({ placeCount: 1 });
    await scene.service.sql(`update needs set hold_until = null where id = $1`, [need.id]);
    await invite(need.id, volunteers);
    const outcomes = await Promise.all(volunteers.map((volunteer) => accepted(need, volunteer)));
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'waiting')).toHaveLength(19);
    await scene.drain();
    const winner = outcomes.findIndex(({ outcome }) => outcome === 'accepted');
    await scene.service.get(EndMatch).execute(volunteers[winner]!.actor, {
      matchId: outcomes[winner]!.matchId,
      end: 'cancelled',
      reason: 'unforeseen',
    });
    await scene.drain();
    const states = await statesOf(need.id);
    expect(states.filter((state) => state === 'accepted')).toHaveLength(1);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(18);
  });
});

/** Everybody is asked at once, whatever the size of a wave. */
async function invite(needId: string, volunteers: readonly Offered[]): Promise<void> {
  for (const { offerId } of volunteers) {
    await scene.service.sql(
      `with proposed as (
         insert into matches (id, need_id, offer_id, volunteer_id, need_version, state, transition, actor_kind, origin,
           engine_version, score, explanation, created_at, state_since)
         select gen_random_uuid(), $1, id, volunteer_id, 1, 'proposed', 1, 'service', 'wave', 'engine-1', 0.5, '{}', now(), now()
           from offers where id = $2 returning id)
       select 1 from proposed`,
      [needId, offerId],
    );
  }
  await scene.service.sql(
    `update matches set state = 'invited', transition = 2, actor_kind = 'service' where need_id = $1 and state = 'proposed'`,
    [needId],
  );
}
