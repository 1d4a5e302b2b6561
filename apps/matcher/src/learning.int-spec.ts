import { AlarmClocks, service as theService, UnitOfWork } from '@app/domain/events';
import { paris } from '@app/domain/territories';
import { acceptanceFeatures, currentEngine } from '@app/matching';
import { startTestScene, type TestScene } from './fixtures/test-scene.js';

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  await scene.service.sql('truncate acceptance_models, territory_settings');
  await scene.begin();
});
afterEach(() => scene.end());

const settings = (learning: string) =>
  scene.service.sql(`insert into territory_settings values ('paris', $1, now())`, [
    JSON.stringify({ learning }),
  ]);

async function night(): Promise<void> {
  const dueAt = scene.minutesLater(1);
  await scene.service
    .get(UnitOfWork)
    .run(theService, (tx) =>
      scene.service.get(AlarmClocks).set(tx, { kind: 'acceptance-learning', subjectId: paris.id, dueAt }),
    );
  await scene.drain(dueAt);
}

const models = () =>
  scene.service.sql<{ verdict: string; metrics: { answers: number } }>(
    'select verdict, metrics from acceptance_models order by fitted_at',
  );

/** The chance of a yes that was recorded when the only volunteer was asked. */
async function askedWithChance(): Promise<number> {
  await scene.offered();
  await scene.published();
  await scene.drain(scene.minutesLater(11));
  const [invitation] = await scene.service.sql<{ acceptance: number }>('select acceptance from invitations');
  return invitation!.acceptance;
}

/** A model that promises more of everybody. */
const hopefulModel = () =>
  scene.service.sql(
    `insert into acceptance_models values (gen_random_uuid(), 'paris', $1, $2, 'usable', $3, $4, '{}')`,
    [
      currentEngine.name,
      scene.minutesLater(-60),
      acceptanceFeatures,
      acceptanceFeatures.map((name) => Number(name === 'constant')),
    ],
  );

describe('learning from answers', () => {
  it('keeps what an invitation was decided on, and nothing of who asked', async () => {
    await askedWithChance();
    const [{ facts }] = (await scene.service.sql<{ facts: object }>('select facts from invitations')) as [
      { facts: object },
    ];
    expect(facts).toMatchObject({ kind: 'conversation', channel: 'mail', asks: 0, ticked: true });
    expect(JSON.stringify(facts)).not.toContain(scene.association.associationId);
  });

  it('keeps every fit, winds its clock again, and uses none by default', async () => {
    await night();
    expect(await models()).toMatchObject([{ verdict: 'too-few-answers', metrics: { answers: 0 } }]);
    const [clock] = await scene.service.sql<{ at: Date }>(
      `select due_at as at from clocks where kind = 'acceptance-learning' and fired_at is null`,
    );
    expect(clock!.at).toEqual(new Date('2026-10-06T01:00:00Z'));
  });

  it('computes nothing where it is switched off', async () => {
    await settings('off');
    await night();
    expect(await models()).toEqual([]);
  });

  it('changes whom to expect a yes from only where it is applied', async () => {
    await hopefulModel();
    const without = await askedWithChance();
    await scene.end();
    await scene.begin();
    await settings('apply');
    expect(await askedWithChance()).toBeGreaterThan(without * 1.5);
  });
});
