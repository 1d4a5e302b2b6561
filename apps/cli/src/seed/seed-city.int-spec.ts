import { AccountRepository } from '@app/domain/accounts';
import { service, UnitOfWork } from '@app/domain/events';
import { ImportOffer } from '@app/domain/offers';
import { ChangeVolunteer, RecordProof } from '@app/domain/volunteers';
import { makeCity } from '@app/simulation';
import type { TestService } from '@app/testing';
import { startTestService } from '@app/testing';
import type { DemoAccounts } from './demo-accounts.js';
import { findDemoAccounts } from './demo-accounts.js';
import { seedCity } from './seed-city.js';

describe('seedCity', () => {
  let app: TestService;
  let accounts: DemoAccounts;
  const city = () =>
    makeCity({
      city: 'paris',
      associations: 12,
      volunteers: 30,
      needs: 20,
      seed: 'spec',
      now: app.clock.now(),
    });

  beforeAll(async () => {
    app = await startTestService();
    accounts = await seedCity(app, city());
  });
  afterAll(() => app.stop());

  const count = async (sql: string) =>
    Number((await app.sql<{ count: string }>(`select count(*) ${sql}`))[0]?.count);

  it('writes everybody and everything, as a demo', async () => {
    expect(await count('from offers')).toBe(30);
    expect(await count('from needs')).toBe(20);
    expect(await count('from associations where demo')).toBe(12);
    expect(await count('from accounts where not demo')).toBe(0);
    expect(await count(`from account_contacts where email_key not like '%.invalid'`)).toBe(0);
  });

  it('names an account of each role', async () => {
    const roles = await app.sql<{ email: string; role: string }>(
      'select c.email, r.role from roles r join account_contacts c using (account_id) where c.email = any($1) order by role',
      [Object.values(accounts)],
    );
    expect(roles.map(({ role }) => role)).toEqual(['association-member', 'coordinator', 'volunteer']);
    expect(await findDemoAccounts(app)).toEqual(accounts);
  });

  it('writes all of it or nothing', async () => {
    const before = await count('from accounts');
    const plan = {
      city: 'paris',
      associations: 1,
      volunteers: 0,
      needs: 0,
      seed: 'other',
      now: app.clock.now(),
    };
    await expect(seedCity(app, makeCity(plan))).rejects.toThrow('association-already-known');
    expect(await count('from accounts')).toBe(before);
  });

  it('goes into no database that holds somebody real', async () => {
    const [somebody] = await app.sql<{ id: string }>(
      'update accounts set demo = false where id = (select id from accounts limit 1) returning id',
    );
    await expect(seedCity(app, city())).rejects.toThrow('The database holds accounts of real people');
    await app.sql('update accounts set demo = true where id = $1', [somebody?.id]);
  });

  it('leaves nothing to do but the matching of its needs', async () => {
    const open = await app.sql<{ job: string; count: number }>(
      'select job, count(*)::int as count from inbox where processed_at is null group by job order by job',
    );
    expect(open[0]).toEqual({ job: 'match-need', count: 20 });
    expect(open.slice(1).every(({ job }) => job === 'staff-need')).toBe(true);
  });

  it('dates each need back, and asks for one after the other over ten minutes', async () => {
    const now = app.clock.now();
    expect(await app.sql('select 1 from needs where published_at >= $1 or hold_until > $1', [now])).toEqual(
      [],
    );
    const due = await app.sql<{ at: Date }>(
      `select due_at as at from clocks where kind = 'edit-hold' order by due_at`,
    );
    const minutes = due.map(({ at }) => (at.getTime() - now.getTime()) / 60_000);
    expect(minutes.length).toBeGreaterThan(10);
    expect(Math.max(...minutes)).toBeLessThan(10);
    expect(new Set(minutes).size).toBe(minutes.length);
  });

  it('writes of a volunteer what the use cases write', async () => {
    const index = city().volunteers.findIndex(
      ({ interviewed, confidentialityAccepted }) => interviewed && confidentialityAccepted,
    );
    const draft = city().volunteers[index];
    if (!draft) throw new Error('the city has somebody interviewed');
    const byUseCases = { ...draft.person, email: 'by.use.cases@benevoles.invalid' };
    await useCases(byUseCases, draft);
    const [seeded, used] = await Promise.all([recordsOf(draft.person.email), recordsOf(byUseCases.email)]);
    expect(seeded).toEqual(used);
    expect(seeded.rows).toHaveLength(7);
    expect(seeded.familyName).toBe(draft.person.familyName);
  });

  type Draft = ReturnType<typeof city>['volunteers'][number];

  async function useCases(person: Draft['person'], { offer, maxConcurrent }: Draft): Promise<void> {
    const [association] = await app.sql<{ id: string }>(
      `select id from associations where verification = 'verified' limit 1`,
    );
    const [coordinator] = await app.sql<{ id: string }>(
      `select account_id as id from roles where role = 'coordinator'`,
    );
    if (!association || !coordinator) throw new Error('seeded');
    const actor = { kind: 'coordinator', accountId: coordinator.id } as const;
    await app.get(ImportOffer).execute({
      territory: 'paris',
      person,
      offer,
      source: 'seed',
      attestation: { associationId: association.id, on: '2026-10-05' },
    });
    const [volunteer] = await app.sql<{ id: string }>(
      'select v.id from volunteers v join account_contacts c using (account_id) where c.email = $1',
      [person.email],
    );
    const volunteerId = volunteer?.id ?? '';
    await app
      .get(ChangeVolunteer)
      .execute(service, { volunteerId, changes: { confidentialityAccepted: true, maxConcurrent } });
    await app.get(RecordProof).execute(actor, { volunteerId, kind: 'interview', seenOn: '2026-10-05' });
  }

  /** Every row of a volunteer, identifiers and the demo mark left out, with the clocks and the first events. */
  async function recordsOf(email: string) {
    const [ids] = await app.sql<{ account: string; volunteer: string; offer: string }>(
      `select v.account_id as account, v.id as volunteer, o.id as offer from account_contacts c
         join volunteers v using (account_id) join offers o on o.volunteer_id = v.id where c.email = $1`,
      [email],
    );
    if (!ids) throw new Error(`nobody at ${email}`);
    const rows = await app.sql<{ row: Record<string, unknown> }>(
      `select to_jsonb(r) - '{id,account_id,volunteer_id,demo,email,email_key,family_name_sealed,consent_attested_by,listed_by,granted_by}'::text[] as row
         from (select to_jsonb(a) from accounts a where id = $1
           union all select to_jsonb(c) from account_contacts c where account_id = $1
           union all select to_jsonb(v) from volunteers v where id = $2
           union all select to_jsonb(x) from roles x where account_id = $1
           union all select to_jsonb(o) from offers o where id = $3
           union all select to_jsonb(p) from proofs p where volunteer_id = $2
           union all select jsonb_build_object('kind', kind, 'due_at', due_at) from clocks where subject_id = $3) as t (r)`,
      [ids.account, ids.volunteer, ids.offer],
    );
    const events = await app.sql<{ event: string }>(
      `select distinct event from outbox where aggregate_id in ($1, $2) and event <> 'offer.changed' order by event`,
      [ids.account, ids.offer],
    );
    const familyName = await app
      .get(UnitOfWork)
      .run(service, (tx) => app.get(AccountRepository).familyNameOf(tx, ids.account));
    return { rows, events, familyName };
  }
});
