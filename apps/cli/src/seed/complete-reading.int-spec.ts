import { service, UnitOfWork } from '@app/domain/events';
import { Profiles } from '@app/domain/profiles';
import { makeCity } from '@app/simulation';
import type { TestService } from '@app/testing';
import { startTestService } from '@app/testing';
import { seedCity } from './seed-city.js';

describe('the complete reading of offers', () => {
  let app: TestService;

  beforeAll(async () => {
    app = await startTestService();
    const now = app.clock.now();
    const size = { associations: 8, volunteers: 120, needs: 10 };
    await seedCity(app, makeCity({ city: 'paris', ...size, seed: 'reading', now }));
    await app.sql(
      `update volunteers set muted_kinds = '{conversation}' where id in (select id from volunteers limit 9)`,
    );
    await app.sql(`insert into blocks (volunteer_id, association_id, created_at)
      select v.id, a.id, now() from (select id from volunteers limit 5) v, (select id from associations limit 2) a`);
    await app.sql(
      `insert into matches (id, need_id, offer_id, volunteer_id, need_version, state, transition, actor_kind,
        origin, engine_version, score, explanation, created_at, state_since)
      select gen_random_uuid(), n.id, o.id, o.volunteer_id, 1, 'proposed', 1, 'service', 'wave', 'engine-1', 0.5, '{}', $1, $1
        from (select id from needs limit 1) n, (select id, volunteer_id from offers limit 20) o`,
      [now],
    );
    await app.sql(
      `insert into invitations (id, match_id, volunteer_id, round, propensity, acceptance, created_at)
      select gen_random_uuid(), id, volunteer_id, 1, 1, 0.2, $1 from matches`,
      [now],
    );
  });
  afterAll(() => app.stop());

  it('by binary COPY gives of each offer what its own plain reading gives', async () => {
    const profiles = app.get(Profiles);
    await app.get(UnitOfWork).run(service, async (tx) => {
      const { complete, changed } = await profiles.offersSince(tx, undefined);
      expect(complete).toBe(true);
      expect(changed.length).toBeGreaterThan(100);
      for (const offer of changed) expect(offer).toEqual(await profiles.ofOffer(tx, offer.offerId));
      expect(changed.filter(({ earlier }) => earlier.length > 0)).toHaveLength(20);
      expect(changed.filter(({ solicitation }) => solicitation.mutedKinds.length > 0)).toHaveLength(9);
    });
  });
});
