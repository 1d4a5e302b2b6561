import { AlarmClocks, service as theService, UnitOfWork } from '@app/domain/events';
import { paris } from '@app/domain/territories';
import { startTestScene, type TestScene } from './fixtures/test-scene.js';

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  await scene.service.sql('truncate fairness_audits, fairness_deficits, tasks');
  await scene.begin();
});
afterEach(() => scene.end());

const ring = (dueAt: Date) =>
  scene.service
    .get(UnitOfWork)
    .run(theService, (tx) =>
      scene.service.get(AlarmClocks).set(tx, { kind: 'fairness-audit', subjectId: paris.id, dueAt }),
    );

/** Needs of one district, moved to a fortnight ago; `met` says whether somebody said yes to them. */
async function needsOf(district: string, count: number, met: boolean): Promise<void> {
  await scene.service.sql(
    `insert into needs (id, association_id, state, moderation, kind, tier, minimum_age, title, description, territory,
         time_zone, district, lon, lat, schedule, place_count, setting, published_at, created_at, updated_at)
       select gen_random_uuid(), $1, 'closed', 'approved', 'conversation', 1, 18, '', '', 'paris', 'Europe/Paris', $2,
         2.35, 48.85, '{}', 1, 'association-premises', $3, $3, $3
       from generate_series(1, $4)`,
    [scene.association.associationId, district, scene.daysLater(-14), count],
  );
  if (!met) return;
  const { offerId } = await scene.offered();
  await scene.service.sql(
    `insert into matches (id, need_id, offer_id, volunteer_id, need_version, state, transition, actor_kind, origin,
         engine_version, score, explanation, created_at, state_since, accepted_at)
       select gen_random_uuid(), n.id, o.id, o.volunteer_id, 1, 'proposed', 1, 'service', 'wave', 'engine-1', 0.5, '{}',
         n.published_at, n.published_at, n.published_at + interval '5 hours'
       from needs n, offers o where n.district = $1 and o.id = $2`,
    [district, offerId],
  );
}

describe('the weekly audit', () => {
  it('is kept, raises the needs of a group in breach, and tells the coordinators once', async () => {
    await needsOf('75107', 40, true);
    await needsOf('75119', 40, false);
    await ring(scene.minutesLater(1));
    await scene.drain(scene.minutesLater(1));
    const [audit] = await scene.service.sql<{
      report: { coverage: number; needs: { dimension: string; breached: string[] }[] };
    }>('select report from fairness_audits');
    expect(audit!.report.coverage).toBe(0.5);
    expect(audit!.report.needs[0]).toMatchObject({ dimension: 'district', alarm: true, breached: ['75119'] });
    expect(
      await scene.service.sql(
        `select subject, deficit, breached_until > audited_at as breached from fairness_deficits`,
      ),
    ).toEqual([{ subject: '75119', deficit: expect.closeTo(0.5 - 10 / 60, 12), breached: true }]);
    const tasks = () => scene.service.sql(`select kind, key from tasks where kind = 'fairness-breach'`);
    expect(await tasks()).toEqual([{ kind: 'fairness-breach', key: 'fairness-breach:district:75119' }]);
    const again = scene.minutesLater(2);
    await ring(again);
    await scene.drain(again);
    expect(await tasks()).toHaveLength(1);
  });

  it('of an empty city says nothing, and comes again on Monday', async () => {
    const due = scene.minutesLater(1);
    await ring(due);
    await scene.drain(due);
    expect(await scene.service.sql('select subject from fairness_deficits')).toEqual([]);
    const [next] = await scene.service.sql<{ at: Date }>(
      `select due_at as at from clocks where kind = 'fairness-audit' and fired_at is null`,
    );
    expect(next!.at).toEqual(new Date('2026-10-12T02:00:00Z'));
  });
});
