import { AskNearMisses } from '@app/domain/matches';
import { service as theService, UnitOfWork } from '@app/domain/events';
import { PauseOffer } from '@app/domain/offers';
import type { NearMisses } from '@app/matching';
import type { TestScene } from './fixtures/test-scene.js';
import { startTestScene } from './fixtures/test-scene.js';

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(() => scene.begin());
afterEach(() => scene.end());

const thursdays = { availability: { weekly: [{ day: 4, fromMinute: 480, toMinute: 1320 }] } } as const;

const storedFor = async (table: 'need' | 'offer', id: string) => {
  const [row] = await scene.service.sql<{ result: NearMisses | null; version: number }>(
    `select result, version from ${table}_near_misses where ${table}_id = $1`,
    [id],
  );
  return row;
};

const ask = (of: 'need' | 'offer', id: string, version: number) =>
  scene.service
    .get(UnitOfWork)
    .run(theService, (tx) => scene.service.get(AskNearMisses).execute(tx, { of, id }, version));

async function fiveThursdays(): Promise<void> {
  for (let i = 0; i < 5; i++) await scene.offered(thursdays);
}

describe('near misses', () => {
  it('are stored before the association hears that nobody was found', async () => {
    await fiveThursdays();
    const need = await scene.published();
    await scene.drain(scene.minutesLater(11));
    const stored = await storedFor('need', need.id);
    expect(stored?.result?.best).toMatchObject({
      gate: 'schedule',
      change: { kind: 'moved', day: 4 },
      count: 5,
    });
    expect(stored?.result?.funnel[0]).toEqual({ step: 'available', count: 5 });
    expect(await scene.service.sql(`select event from outbox where event = 'need.unmet'`)).toHaveLength(1);
  });

  it('are counted when somebody asks, once, and again when they are out of date', async () => {
    await fiveThursdays();
    const { id, version } = await scene.published();
    const asked = () => scene.service.sql(`select 1 from outbox where event = 'need.near-misses-asked'`);
    expect(await ask('need', id, version)).toEqual({ stored: undefined, pending: true });
    expect(await ask('need', id, version)).toEqual({ stored: undefined, pending: true });
    expect(await asked()).toHaveLength(1);
    await scene.drain();
    expect(await ask('need', id, version)).toMatchObject({ stored: { version }, pending: false });
    expect(await ask('need', id, version + 1)).toMatchObject({ stored: { version }, pending: true });
    expect(await asked()).toHaveLength(2);
  });

  it('tell a volunteer which of her limits keeps needs away', async () => {
    const { offerId } = await scene.offered(thursdays);
    for (let i = 0; i < 5; i++) await scene.published();
    await ask('offer', offerId, 1);
    await scene.drain();
    const stored = await storedFor('offer', offerId);
    expect(stored?.result?.gates).toMatchObject([{ gate: 'schedule', count: 5 }]);
    expect(stored?.result?.best?.change).toMatchObject({ kind: 'free' });
  });

  it('are left alone for what was closed or put to sleep in the meantime, and go with what is deleted', async () => {
    const { actor, offerId } = await scene.offered(thursdays);
    await ask('offer', offerId, 1);
    await scene.service.get(PauseOffer).execute(actor, { offerId });
    await scene.drain();
    expect(await storedFor('offer', offerId)).toEqual({ result: null, version: null });
    const gone = '00000000-0000-4000-8000-000000000000';
    expect(await ask('need', gone, 1)).toEqual({ stored: undefined, pending: true });
    await scene.drain();
    expect(await storedFor('need', gone)).toBeUndefined();
  });
});
