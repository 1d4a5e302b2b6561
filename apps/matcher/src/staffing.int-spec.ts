import { EndMatch } from '@app/domain/matches';
import { WithdrawNeed } from '@app/domain/needs';
import type { TestScene } from './fixtures/test-scene.js';
import { startTestScene } from './fixtures/test-scene.js';

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(() => scene.begin());
afterEach(() => scene.end());

const column = async (sql: string, ...parameters: readonly unknown[]) =>
  (await scene.service.sql<{ value: unknown }>(sql, parameters)).map(({ value }) => value);
const askedOf = (needId: string) =>
  column('select offer_id as value from matches where need_id = $1', needId);
const listOf = (needId: string) =>
  column('select offer_id as value from need_candidates where need_id = $1', needId);
const lesson = (date: string) => ({ once: [{ date, fromMinute: 1080, toMinute: 1170 }] });

describe('a wave', () => {
  it('reaches nobody whom the present rows speak against, whatever the index still holds', async () => {
    const [gone, there] = [await scene.offered(), await scene.offered()];
    const need = await scene.published({ placeCount: 1 });
    await scene.drain();
    await scene.service.sql('update accounts set invitations_muted_at = now() where id = $1', [
      gone.actor.accountId,
    ]);
    await scene.service.sql('delete from volunteer_touches');
    await scene.drain(scene.minutesLater(11));
    expect(await askedOf(need.id)).toEqual([there.offerId]);
  });

  it('takes back that there is nobody to ask', async () => {
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const unmet = () => column('select unmet_at is not null as value from needs where id = $1', need.id);
    expect(await unmet()).toEqual([true]);
    const { offerId } = await scene.offered();
    await scene.drain();
    expect(await askedOf(need.id)).toEqual([offerId]);
    expect(await unmet()).toEqual([false]);
  });
});

describe('an urgent need at night', () => {
  it('calls a coordinator when nobody is on call, and tells the association nothing yet', async () => {
    scene.service.clock.setTo('2026-10-05T21:00:00Z');
    await scene.offered();
    const need = await scene.published({ placeCount: 1, schedule: lesson('2026-10-06') });
    await scene.drain();
    expect(await column('select kind as value from tasks where need_id = $1', need.id)).toEqual([
      'on-call-nobody',
    ]);
    expect(await askedOf(need.id)).toEqual([]);
    await scene.drain(new Date('2026-10-06T07:30:00Z'));
    expect(await askedOf(need.id)).toHaveLength(1);
  });
});

describe('the list of a need', () => {
  it('takes nobody in while every place is held, and who came meanwhile once a place is free', async () => {
    const first = await scene.offered();
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const matchId = await scene.acceptedMatch(need.id, first);
    const late = await scene.offered();
    await scene.drain();
    expect(await listOf(need.id)).not.toContain(late.offerId);
    await scene.service
      .get(EndMatch)
      .execute(first.actor, { matchId, end: 'cancelled', reason: 'unforeseen' });
    await scene.drain();
    expect(await listOf(need.id)).toEqual([late.offerId]);
  });
});

describe('a need that is published again before its end was worked off', () => {
  it('keeps what was asked for it', async () => {
    await scene.offered();
    const need = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const { member } = scene.association;
    await scene.service.get(WithdrawNeed).execute(member, { needId: need.id, reason: 'no-longer-needed' });
    await scene.service.sql(`update needs set state = 'published' where id = $1`, [need.id]);
    const notYetAsked = await scene.offered();
    await scene.drain();
    expect(await column('select state as value from matches where need_id = $1', need.id)).toContain(
      'invited',
    );
    expect(await listOf(need.id)).toEqual([notYetAsked.offerId]);
  });
});
