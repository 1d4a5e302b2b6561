import { PublishNeed } from '@app/domain/needs';
import { PublishOffer } from '@app/domain/offers';
import { currentEngine, engine2 } from '@app/matching';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { makeVolunteer, needInput, startTestService, verifiedAssociation } from '@app/testing';
import { replayPast } from './replay-past.js';
import { replayRows, replayTable } from './replay-table.js';

describe('a replay', () => {
  let app: TestService;
  let association: VerifiedAssociation;
  const span = { from: new Date('2026-10-05T00:00:00Z'), to: new Date('2026-10-19T00:00:00Z') };
  const offers: string[] = [];
  let needId: string;

  beforeAll(async () => {
    app = await startTestService();
    app.clock.setTo('2026-10-05T10:00:00Z');
    association = await verifiedAssociation(app);
    for (const postalCode of ['75018', '75009', '75020']) {
      const { actor } = await makeVolunteer(app);
      const { id } = await app.get(PublishOffer).execute(actor, {
        kinds: ['conversation'],
        languages: [{ code: 'fra', level: 'native' }],
        availability: { weekly: [{ day: 2, fromMinute: 1020, toMinute: 1320 }] },
        postalCode,
        maxTravelKm: 8,
      });
      offers.push(id);
    }
    const { member, associationId } = association;
    app.clock.setTo('2026-10-06T10:00:00Z');
    const need = needInput({ placeCount: 1 });
    ({ id: needId } = await app.get(PublishNeed).execute(member, { associationId, need }));
    await record(offers[0]!, 'yes', '2026-10-06T10:10:00Z', '2026-10-06T16:10:00Z');
    // Needs of another time are no part of the span, and nor is one that nobody can match.
    app.clock.setTo('2026-10-20T10:00:00Z');
    await app
      .get(PublishNeed)
      .execute(member, { associationId, need: needInput({ schedule: undefined, flexible: true }) });
  });
  afterAll(() => app.stop());

  async function record(offerId: string, answer: string, asked: string, answered: string): Promise<void> {
    await app.sql(
      `with m as (
         insert into matches (id, need_id, offer_id, volunteer_id, need_version, state, transition, actor_kind, origin,
             engine_version, score, explanation, created_at, state_since)
           select gen_random_uuid(), $1, id, volunteer_id, 1, 'proposed', 1, 'service', 'wave', 'engine-1', 0.5, '{}', $3, $3
             from offers where id = $2 returning id, volunteer_id)
       insert into invitations (id, match_id, volunteer_id, round, propensity, acceptance, created_at, sent_at, answered_at, answer, closed_at)
         select gen_random_uuid(), id, volunteer_id, 1, 1, 0.2, $3, $3, $4, $5, $4 from m`,
      [needId, offerId, asked, answered, answer],
    );
  }

  const everything = () =>
    app.sql(`select (select count(*) from matches) m, (select count(*) from invitations) i, (select count(*) from waves) w,
      (select count(*) from outbox) o, (select count(*) from clocks) c`);

  it('tells what was recorded: who was asked, when the first came, and how well they fit', async () => {
    const { recorded } = await replayPast(app, currentEngine, span);
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({ needId, kind: 'conversation', askedOfferIds: [offers[0]] });
    expect(recorded[0]!.firstYesAfterMs).toBe(6 * 3_600_000 + 600_000);
    expect(recorded[0]!.fits[0]).toBeGreaterThan(0.5);
  });

  it('asks who the engine would ask, by the same waves, and lets those who answered answer again', async () => {
    const { present } = await replayPast(app, currentEngine, span);
    const [outcome] = present;
    expect(outcome!.askedOfferIds[0]).toBe(offers[0]);
    expect(outcome!.firstYesAfterMs).toBe(6 * 3_600_000 + 600_000);
    expect(new Set(outcome!.askedOfferIds).size).toBe(outcome!.askedOfferIds.length);
  });

  it('is the same each time, and writes nothing', async () => {
    const before = await everything();
    const once = await replayPast(app, engine2, span);
    expect(await replayPast(app, engine2, span)).toEqual(once);
    expect(await everything()).toEqual(before);
  });

  it('is told for all needs and for each kind, the two replays beside what was recorded', async () => {
    const shares: number[] = [];
    const played = await replayPast(app, engine2, span, (done) => shares.push(done));
    const rows = replayRows(played);
    expect(rows.map(({ kind }) => kind)).toEqual(['all', 'conversation']);
    expect(rows[0]!.recorded).toMatchObject({ needs: 1, withVolunteer: 1, invitations: 1, overlap: 1 });
    const [head, ...lines] = replayTable(rows, { present: 'engine-1', other: 'engine-2' });
    expect(head).toMatch(/^kind +by +needs +with a volunteer +median wait +mean fit +invitations +overlap$/);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^all +as recorded +1 +1 +6\.2 h +0\.\d\d +1 +100 %$/);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('has nothing to tell of a span without needs', async () => {
    const empty = { from: new Date('2026-01-01'), to: new Date('2026-01-08') };
    const rows = replayRows(await replayPast(app, engine2, empty));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.other).toEqual({
      needs: 0,
      withVolunteer: 0,
      medianWaitHours: null,
      meanFit: null,
      invitations: 0,
      overlap: null,
    });
  });
});
