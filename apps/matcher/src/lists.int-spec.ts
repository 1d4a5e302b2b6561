import fc from 'fast-check';
import { service as theService, UnitOfWork } from '@app/domain/events';
import { ChangeNeed, WithdrawNeed } from '@app/domain/needs';
import { ChangeOffer, PauseOffer, ResumeOffer, WithdrawOffer } from '@app/domain/offers';
import { Profiles } from '@app/domain/profiles';
import { defaultSettings } from '@app/domain/territories';
import { currentEngine, LinearScanIndex } from '@app/matching';
import { startTestMatcher } from './fixtures/test-matcher.js';
import type { Offered, TestScene } from './fixtures/test-scene.js';
import { startTestScene } from './fixtures/test-scene.js';

/** Short lists: what is kept in reserve is used up soon. */
const keep = 2;

let scene: TestScene;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(() => beginAnew());
afterEach(() => scene.end());

async function beginAnew(): Promise<void> {
  await scene.begin();
  await scene.service.sql(
    `insert into territory_settings (territory, settings, updated_at) values ('paris', $1, now())`,
    [{ candidatesKept: keep }],
  );
}

/** From the need's own district outwards: each is a little further, and so a little less likely, than the one before. */
const outwards = ['75018', '75009', '75010', '75002', '75003', '75004', '75005', '75013'];
const standing = (ordinal: number) => scene.offered({ maxTravelKm: 20, postalCode: outwards[ordinal]! });
const several = async (count: number) => {
  const offers: Offered[] = [];
  for (let ordinal = 0; ordinal < count; ordinal += 1) offers.push(await standing(ordinal));
  return offers;
};
const ids = (offers: readonly Offered[]) => offers.map(({ offerId }) => offerId);
const pause = ({ actor, offerId }: Offered) => scene.service.get(PauseOffer).execute(actor, { offerId });

const usual = {
  kinds: ['conversation'],
  languages: [{ code: 'fra', level: 'native' }],
  availability: {
    weekly: [
      { day: 2, fromMinute: 1020, toMinute: 1320 },
      { day: 3, fromMinute: 1020, toMinute: 1320 },
    ],
  },
  postalCode: '75018',
} as const;

async function edit({ actor, offerId }: Offered, over: object): Promise<void> {
  const [row] = await scene.service.sql<{ version: number }>('select version from offers where id = $1', [
    offerId,
  ]);
  await scene.service
    .get(ChangeOffer)
    .execute(actor, { offerId, ifVersion: row!.version, offer: { ...usual, ...over } });
}

/** The lists as they are stored, best first, and in which transaction each line was written. */
async function stored() {
  const rows = await scene.service.sql<{ needId: string; offerId: string; writtenBy: string }>(
    `select need_id as "needId", offer_id as "offerId", xmin::text as "writtenBy" from need_candidates
       order by need_id, score desc`,
  );
  const offersOf = (needId: string) =>
    rows.filter((row) => row.needId === needId).map(({ offerId }) => offerId);
  return {
    offersOf,
    lines: rows.map((row) => JSON.stringify(row)),
    pairs: rows.map(({ needId, offerId }) => `${needId} ${offerId}`),
  };
}

/** Drains, and tells how many lines that took: written ones and deleted ones. */
async function linesTouched(work: () => Promise<unknown>) {
  const before = await stored();
  await work();
  await scene.drain();
  const after = await stored();
  return {
    written: after.lines.filter((line) => !before.lines.includes(line)).length,
    gone: before.pairs.filter((pair) => !after.pairs.includes(pair)).length,
  };
}

/** What the lists should be, worked out from nothing but the rows of the database. */
async function fromScratch(): Promise<ReadonlyMap<string, readonly string[]>> {
  const profiles = scene.service.get(Profiles);
  return scene.service.get(UnitOfWork).run(theService, async (tx) => {
    const index = new LinearScanIndex();
    for (const offer of (await profiles.offersSince(tx, undefined)).changed) index.upsert(offer);
    const { changed: needs } = await profiles.needsSince(tx, undefined);
    const settings = { ...defaultSettings, candidatesKept: keep };
    const terms = { now: scene.service.clock.now(), mode: 'pull', settings, engine: currentEngine } as const;
    return new Map(
      needs.map((need) => [need.needId, index.candidatesOf(need, keep, terms).map(({ offerId }) => offerId)]),
    );
  });
}

async function expectTruth(): Promise<void> {
  const { offersOf, lines } = await stored();
  const truth = await fromScratch();
  for (const [needId, offerIds] of truth) expect(offersOf(needId)).toEqual(offerIds);
  expect(lines).toHaveLength([...truth.values()].flat().length);
}

describe('the list of a need', () => {
  it('is not written when an edit changes nothing of what is read there', async () => {
    const [first] = await several(2);
    await scene.published();
    await scene.drain();
    const weekly = [...usual.availability.weekly, { day: 6, fromMinute: 600, toMinute: 660 }];
    const change = { maxTravelKm: 20, availability: { weekly } };
    expect(await linesTouched(() => edit(first!, change))).toEqual({ written: 0, gone: 0 });
  });

  it('takes one line for whoever enters, and none for whoever stays outside', async () => {
    const offers = [await standing(2), await standing(5)];
    const need = await scene.published();
    await scene.drain();
    expect((await stored()).offersOf(need.id)).toEqual(ids(offers));
    expect(await linesTouched(() => standing(3))).toEqual({ written: 1, gone: 1 });
    expect(await linesTouched(() => standing(7))).toEqual({ written: 0, gone: 0 });
    await expectTruth();
  });

  it('fills the place of whoever leaves from the reserve, and from a new search when that is used up', async () => {
    const offers = await several(7);
    const need = await scene.published();
    await scene.drain();
    for (let gone = 1; gone <= 6; gone += 1) {
      const { written } = await linesTouched(() => pause(offers[gone - 1]!));
      expect(written).toBe(gone + keep <= offers.length ? 1 : 0);
      expect((await stored()).offersOf(need.id)).toEqual(ids(offers.slice(gone, gone + keep)));
    }
  });

  it('keeps its lines when the need becomes urgent: the factor of the need stands apart', async () => {
    await standing(0);
    const need = await scene.published({
      schedule: { once: [{ date: '2026-10-13', fromMinute: 1080, toMinute: 1200 }] },
    });
    await scene.drain();
    const factor = async () =>
      (
        await scene.service.sql<{ factor: number }>(
          'select need_factor as factor from need_lists where need_id = $1',
          [need.id],
        )
      )[0]!.factor;
    const calm = await factor();
    scene.service.clock.setTo('2026-10-07T10:00:00Z');
    // Nobody is asked meanwhile.
    await scene.service.sql(`update clocks set cancelled_at = now() where kind = 'edit-hold'`);
    await scene.service.sql('update needs set hold_until = $1', [scene.daysLater(9)]);
    expect(await linesTouched(() => standing(3))).toEqual({ written: 1, gone: 0 });
    expect(await factor()).toBeGreaterThan(calm);
  });

  it('is right again after a transaction that failed', async () => {
    const [first, second, third] = await several(3);
    const need = await scene.published();
    await scene.drain();
    await scene.service.sql(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await scene.service.sql(
      `create constraint trigger refusing after update on need_lists deferrable initially deferred
         for each row execute function refuse()`,
    );
    await pause(first!);
    const draining = scene.drain();
    while ((await scene.service.sql('select 1 from inbox where error_code is not null')).length === 0);
    await scene.service.sql('drop trigger refusing on need_lists; drop function refuse()');
    await draining;
    expect((await stored()).offersOf(need.id)).toEqual(ids([second!, third!]));
  });
});

describe('two matchers at once', () => {
  it('leave the lists that one would make from scratch, whatever happens in whichever order', async () => {
    const step = fc.record({
      what: fc.constantFrom('offer', 'offer', 'need', 'edit', 'edit', 'pause', 'resume', 'withdraw', 'close'),
      which: fc.nat(30),
      much: fc.integer({ min: 1, max: 18 }),
      where: fc.constantFrom('75018', '75010', '75019'),
    });
    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (bursts) => {
          await scene.end();
          await beginAnew();
          const offers: Offered[] = [];
          const needs: string[] = [];
          const steps: Readonly<Record<string, (step: Step) => Promise<unknown>>> = {
            offer: async ({ much, where }) =>
              offers.push(await scene.offered({ maxTravelKm: much, postalCode: where })),
            need: async () => needs.push((await scene.published()).id),
            edit: ({ which, much, where }) =>
              edit(offers[which % offers.length]!, { maxTravelKm: much, postalCode: where }),
            pause: ({ which }) => pause(offers[which % offers.length]!),
            resume: ({ which }) => {
              const { actor, offerId } = offers[which % offers.length]!;
              return scene.service.get(ResumeOffer).execute(actor, { offerId });
            },
            withdraw: ({ which }) => {
              const { actor, offerId } = offers[which % offers.length]!;
              return scene.service.get(WithdrawOffer).execute(actor, { offerId, reason: 'other' });
            },
            close: ({ which }) =>
              scene.service.get(WithdrawNeed).execute(scene.association.member, {
                needId: needs[which % needs.length]!,
                reason: 'no-longer-needed',
              }),
          };
          const second = await startTestMatcher(scene.service);
          await scene.published().then(({ id }) => needs.push(id));
          await several(5).then((all) => offers.push(...all));
          for (const burst of bursts) {
            // What a state or a version forbids, and twins at once bring about, changes nothing.
            await Promise.all(burst.map((one) => steps[one.what]!(one).catch(() => undefined)));
            await Promise.all([scene.drain(), second.drain()]);
            await expectTruth();
          }
          await second.stop();
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('agree when a need changes while offers come', async () => {
    const second = await startTestMatcher(scene.service);
    const need = await scene.published();
    await Promise.all([several(4), scene.drain(), second.drain()]);
    await Promise.all([
      standing(5),
      scene.service.get(ChangeNeed).execute(scene.association.member, {
        needId: need.id,
        version: 1,
        changes: { schedule: { once: [{ date: '2026-10-21', fromMinute: 1080, toMinute: 1200 }] } },
      }),
    ]);
    await Promise.all([scene.drain(), second.drain()]);
    await second.stop();
    await expectTruth();
  });
});
