import { randomUUID } from 'node:crypto';
import type { DomainEvent, EventName } from '@app/contracts';
import { events, subscriptions } from '@app/contracts';
import { Outbox, service as theService, UnitOfWork } from '@app/domain/events';
import type { TestScene } from './fixtures/test-scene.js';
import { startTestScene } from './fixtures/test-scene.js';

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(() => scene.begin());
afterEach(() => scene.end());

const append = (...appended: readonly DomainEvent[]) =>
  scene.service.get(UnitOfWork).run(theService, (tx) => scene.service.get(Outbox).append(tx, ...appended));

const deadJobs = () =>
  scene.service.sql('select job, outbox_id from inbox where dead_at is not null and processed_at is null');

/** The events about offers, needs, matches and batches that give the matcher work. */
const matched = (Object.keys(subscriptions) as EventName[]).filter(
  (name) =>
    /^(offer|need|match|batch)\./.test(name) &&
    subscriptions[name].some((job) => job !== 'plan-messages' && job !== 'send-message'),
);

describe('an event', () => {
  it('about a row that has vanished does nothing, whatever it says', async () => {
    expect(matched.length).toBeGreaterThan(10);
    for (const name of matched) {
      const payload = Object.fromEntries(
        Object.entries(events[name].fields).map(([field, type]) => [
          field,
          type === 'uuid' ? randomUUID() : type === 'integer' ? 1 : 'none',
        ]),
      );
      await append({ name, payload } as unknown as DomainEvent);
    }
    await scene.drain();
    expect(await deadJobs()).toEqual([]);
    for (const table of ['need_candidates', 'matches', 'need_near_misses', 'offer_near_misses'])
      expect(await scene.service.sql(`select * from ${table}`)).toEqual([]);
  });

  it('about an older version than the row is a no-op: what the newer one made stays', async () => {
    const { offerId } = await scene.offered();
    const need = await scene.published();
    await scene.drain();
    await scene.service.sql('update needs set version = 5 where id = $1', [need.id]);
    await scene.service.sql('update offers set version = 5 where id = $1', [offerId]);
    const listed = () => scene.service.sql('select xmin::text, * from need_candidates');
    const before = await listed();
    expect(before).toHaveLength(1);
    await append(
      { name: 'need.changed', payload: { needId: need.id, needVersion: 1 } },
      { name: 'offer.changed', payload: { offerId, offerVersion: 1 } },
      { name: 'need.published', payload: { needId: need.id, needVersion: 1 } },
    );
    await scene.drain();
    expect(await listed()).toEqual(before);
    expect(await deadJobs()).toEqual([]);
  });
});
