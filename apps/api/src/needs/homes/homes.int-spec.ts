import { RecordAuthorisation } from '@app/domain/associations';
import { localDate } from '@app/domain/time';
import { createTestDatabase } from '@app/testing';
import type { AssociationWithMember, Caller, VolunteerWithOffer } from '../../fixtures/city.js';
import { City, dateIn, offerIn } from '../../fixtures/city.js';
import { asked, stay } from '../../fixtures/stays.js';
import { TestApi } from '../../fixtures/test-api.js';

let api: TestApi;
let city: City;
let coordinator: Caller;
let association: AssociationWithMember;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  await api.sql(
    `insert into territory_settings (territory, settings, updated_at)
       values ('paris', '{"shortlistedKinds": ["hosting", "emergency-hosting"]}', now())`,
  );
  city = new City(api);
  coordinator = await city.coordinator();
  association = await city.association();
  await authorise(association);
});
afterAll(() => api.close());
beforeEach(() => api.sql('delete from needs where stay is not null'));

const authorise = async ({ id }: AssociationWithMember) => {
  for (const scope of ['hosting', 'minors'] as const)
    await api.get(RecordAuthorisation).execute(coordinator.actor, {
      associationId: id,
      scope,
      namedProfessional: 'Mme Diallo',
      insuranceSeenOn: dateIn(-1),
      validFrom: dateIn(-1),
      validUntil: dateIn(300),
    });
};

const post = (body: object, by = city, of = association) =>
  by.post(`/associations/${of.id}/needs`, of.member, body);
const list = (needId: string, caller = association.member) => city.get(`/needs/${needId}/homes`, caller);

async function stayOf(changes: object = {}, ofStay: object = {}): Promise<string> {
  const { status, body } = await post(asked(changes, ofStay));
  expect([status, body.code]).toEqual([201, undefined]);
  return body.id as string;
}

const proofs = [
  ['interview', 1],
  ['reference', 2],
  ['code-of-conduct', 1],
  ['bulletin-3', 1],
  ['household-check', 1],
  ['home-visit', 1],
  ['home-insurance', 1],
  ['confidentiality', 1],
] as const;

/** A couple's room with two beds, free for months, the same since the day before every proof was seen. */
async function host(home: object = {}, without: readonly string[] = []): Promise<VolunteerWithOffer> {
  const volunteer = await city.volunteer({
    kinds: ['hosting', 'emergency-hosting'],
    languages: [{ code: 'fra', level: 'native' }],
    maxTravelKm: 1,
    postalCode: '75015',
    home: {
      privateRoom: true,
      beds: 2,
      adults: ['woman', 'man'],
      free: [{ from: dateIn(1), until: dateIn(200) }],
      nights: [dateIn(20), dateIn(21)],
      habits: { smoking: false },
      ...home,
    },
  });
  await api.sql(
    `update offers set home = jsonb_set(home, '{unchangedSince}', to_jsonb($2::text)) where id = $1`,
    [volunteer.offerId, dateIn(-1)],
  );
  for (const [kind, count] of proofs.filter(([code]) => !without.includes(code)))
    for (let n = 0; n < count; n++)
      await api.sql(
        `insert into proofs (id, volunteer_id, kind, seen_on, seen_by, valid_until)
           select gen_random_uuid(), v.id, $2, $3, v.account_id, $4 from volunteers v join offers o on o.volunteer_id = v.id
           where o.id = $1`,
        [volunteer.offerId, kind, localDate(new Date(), 'Europe/Paris'), dateIn(360)],
      );
  return volunteer;
}
const forget = (...hosts: readonly VolunteerWithOffer[]) =>
  api.sql('delete from offers where id = any($1)', [hosts.map(({ offerId }) => offerId)]);

describe('a shortlist of homes', () => {
  it('names ids and reasons, for the caseworker and the coordinator, and nobody else', async () => {
    const fitting = await host({ wishes: [{ topic: 'pets', wanted: false }] });
    const needId = await stayOf({}, { habits: { pets: false } });
    const { status, body } = await list(needId);
    expect([status, body]).toEqual([
      200,
      {
        items: [
          {
            offerId: fitting.offerId,
            reasons: [
              { code: 'room-and-beds', text: 'A room of their own, with enough beds' },
              expect.objectContaining({ code: 'free-throughout' }),
              expect.objectContaining({ code: 'wishes-of-host-met' }),
              expect.objectContaining({ code: 'checked-throughout' }),
            ],
          },
        ],
        askedOfferId: null,
        askedUntil: null,
        wayOut: null,
      },
    ]);
    expect((await list(needId, coordinator)).body.items).toHaveLength(1);
    expect((await list(needId, fitting)).status).toBe(403);
    expect((await list(needId, (await city.association()).member)).status).toBe(404);
    expect((await city.get(`/needs/${needId}/candidates`, coordinator)).body.items).toEqual([]);
    expect(JSON.stringify((await city.get('/board?limit=100')).body)).not.toContain(needId);
    await forget(fitting);
  });

  it('holds at most three homes, and none that misses a safeguard', async () => {
    const fitting = await Promise.all([host(), host(), host(), host()]);
    const unfit = await Promise.all([
      host({ adults: ['man'] }),
      host({ adults: [null] }),
      host({ beds: 1, privateRoom: false }),
      host({ free: [{ from: dateIn(40), until: dateIn(60) }] }),
      ...['home-visit', 'household-check', 'home-insurance', 'bulletin-3', 'confidentiality'].map((code) =>
        host({}, [code]),
      ),
    ]);
    const needId = await stayOf();
    const named = ((await list(needId)).body.items as { offerId: string }[]).map(({ offerId }) => offerId);
    expect(named).toHaveLength(3);
    expect(fitting.map(({ offerId }) => offerId)).toEqual(expect.arrayContaining(named));
    await forget(...fitting);
    expect((await list(needId)).body).toMatchObject({ items: [], wayOut: 'ask-coordinator' });
    await forget(...unfit);
  });

  it.each<[string, object, object, number]>([
    ['the same home, with more beds', {}, { beds: 3 }, 1],
    ['somebody moved in', {}, { adults: ['woman', 'man', 'man'] }, 0],
    ['its host moved', { postalCode: '75011' }, {}, 0],
  ])('shows a home as it was seen, and not since it changed: %s', async (_, ofOffer, ofHome, shown) => {
    const home = await host();
    const needId = await stayOf();
    expect((await list(needId)).body.items).toHaveLength(1);
    const { body, headers } = await city.get(`/offers/${home.offerId}`, home);
    const { unchangedSince: _since, ...said } = body.home;
    const changed = await city
      .call('put', `/offers/${home.offerId}`, home)
      .set('If-Match', headers['etag'] ?? '')
      .send(
        offerIn({
          kinds: ['hosting'],
          languages: body.languages,
          postalCode: '75015',
          ...ofOffer,
          home: { ...said, ...ofHome },
        }),
      );
    expect(changed.status).toBe(200);
    expect((await list(needId)).body.items).toHaveLength(shown);
    await forget(home);
  });

  it('tells nobody who lives there', async () => {
    const home = await host();
    expect((await city.get(`/offers/${home.offerId}`, home)).body.home.adults).toEqual(['woman', 'man']);
    const seen = await city.get(`/offers/${home.offerId}`, coordinator);
    expect(seen.body.home.adults).toEqual([null, null]);
    await forget(home);
  });

  it('is of one home a host: another would pass for the one that was visited', async () => {
    const home = await host();
    const { body } = await city.get(`/offers/${home.offerId}`, home);
    const { unchangedSince: _since, ...said } = body.home;
    const another = offerIn({ kinds: ['hosting'], home: said });
    const refusal = {
      status: 409,
      body: { wayOut: 'change-that-home', errors: [{ code: 'second-home', pointer: '/home' }] },
    };
    expect(await city.post('/offers', home, another)).toMatchObject(refusal);
    const other = await city.post('/offers', home, offerIn());
    expect(other.status).toBe(201);
    const change = city.call('put', `/offers/${other.body.id}`, home).set('If-Match', '"1"');
    expect(await change.send(another)).toMatchObject(refusal);
    await forget(home);
  });

  it('asks the wish of a guest of everybody who lives there', async () => {
    const [women, couple, unsaid] = [
      await host({ adults: ['woman', 'woman'] }),
      await host(),
      await host({ adults: ['woman', null] }),
    ];
    for (const home of [women, couple, unsaid])
      await city.call('put', '/volunteers/me/safety', home).send({ gender: 'woman' });
    expect((await list(await stayOf())).body.items).toHaveLength(3);
    const asking = await stayOf({ safetyWish: 'woman' });
    expect((await list(asking)).body.items).toMatchObject([{ offerId: women.offerId }]);
    await forget(women, couple, unsaid);
  });

  it('asks that the checks of a host hold up to the last night', async () => {
    const home = await host();
    const needId = await stayOf();
    const until = (date: string) =>
      api.sql(
        `update proofs set valid_until = $2 where kind = 'bulletin-3' and volunteer_id =
           (select volunteer_id from offers where id = $1)`,
        [home.offerId, date],
      );
    await until(dateIn(50));
    expect((await list(needId)).body.items).toHaveLength(1);
    await until(dateIn(49));
    expect((await list(needId)).body.items).toEqual([]);
    await forget(home);
  });

  it('holds hosts who live without steps themselves', async () => {
    const home = await host();
    const said = await city.call('put', '/volunteers/me/access', home).send({ accessNeeds: ['step-free'] });
    expect(said.status).toBe(204);
    expect((await list(await stayOf())).body.items).toHaveLength(1);
    await forget(home);
  });

  it('opens a home of men only to an adult who asked for it, and to whom two coordinators agreed', async () => {
    const home = await host({ adults: ['man'] });
    const needId = await stayOf({}, { menOnlyHomeAsked: true });
    const shown = async () => ((await list(needId)).body.items as unknown[]).length;
    const read = async (id: string) => (await city.get(`/needs/${id}`, coordinator)).headers['etag'] ?? '';
    const agree = async (caller: Caller, to = needId) =>
      city.call('put', `/needs/${to}/men-only-home-approval`, caller).set('If-Match', await read(to));
    expect((await agree(association.member)).status).toBe(403);
    expect([(await agree(coordinator)).status, (await agree(coordinator)).status, await shown()]).toEqual([
      204, 204, 0,
    ]);
    expect([(await agree(await city.coordinator())).status, await shown()]).toEqual([204, 1]);
    const change = city.call('patch', `/needs/${needId}`, association.member);
    const title = 'Une chambre pour six semaines';
    const changed = await change.set('If-Match', await read(needId)).send({ title });
    expect([changed.status, await shown()]).toEqual([200, 0]);
    const unasked = await stayOf();
    expect((await agree(coordinator, unasked)).body.code).toBe('men-only-home-not-asked');
    await forget(home);
  });

  it('reads the wish of a host about her guests', async () => {
    const home = await host();
    const [woman, man] = [await stayOf(), await stayOf({}, { adults: ['man'] })];
    const named = async (needId: string) => ((await list(needId)).body.items as unknown[]).length;
    expect([await named(woman), await named(man)]).toEqual([1, 1]);
    await city.call('put', '/volunteers/me/safety', home).send({ wish: 'woman' });
    expect([await named(woman), await named(man)]).toEqual([1, 0]);
    await forget(home);
  });

  it('opens emergencies only on the nights of homes that were active before', async () => {
    const home = await host();
    const nights = { from: dateIn(20), until: dateIn(21) };
    const open = await stayOf({ kind: 'emergency-hosting' }, nights);
    const longer = await stayOf({ kind: 'emergency-hosting' }, { ...nights, until: dateIn(22) });
    expect((await list(open)).body.items).toMatchObject([{ offerId: home.offerId }]);
    expect((await list(longer)).body).toMatchObject({ items: [], wayOut: 'call-115' });
    await forget(home);
  });

  it('is for associations that are authorised, and for stays', async () => {
    const unlicensed = await city.association();
    expect((await post(asked(), city, unlicensed)).body.code).toBe('association-not-authorised');
    const needId = await stayOf();
    await api.sql('delete from association_authorisations where association_id = $1', [association.id]);
    expect((await list(needId)).body.code).toBe('association-not-authorised');
    await authorise(association);
    const conversation = await city.need(association);
    expect((await list(conversation)).body).toMatchObject({ code: 'no-stay', wayOut: 'see-candidates' });
  });
});

describe('a host', () => {
  it('is asked about one stay at a time', async () => {
    const home = await host();
    const [first, second] = [await stayOf(), await stayOf()];
    const ask = (needId: string) =>
      city.call('put', `/needs/${needId}/dossier`, association.member).send({ offerId: home.offerId });
    expect((await list(second)).body.items).toHaveLength(1);
    const asking = await Promise.all([ask(first), ask(first), ask(first)]);
    expect(asking.map(({ status }) => status)).toEqual([200, 200, 200]);
    const dossiers = () =>
      api.sql(
        `select closed_at is not null as closed, closed_by as by from hosting_dossiers where need_id = $1`,
        [first],
      );
    expect(await dossiers()).toEqual([{ closed: false, by: null }]);
    expect((await list(first)).body).toMatchObject({
      items: [{ offerId: home.offerId }],
      askedOfferId: home.offerId,
    });
    expect((await list(second)).body.items).toEqual([]);
    expect((await ask(second)).body).toMatchObject({ code: 'home-not-on-list' });
    expect((await city.call('delete', `/needs/${first}/dossier`, association.member)).status).toBe(204);
    expect(await dossiers()).toEqual([{ closed: true, by: association.member.actor.accountId }]);
    expect((await ask(second)).status).toBe(200);
    const ended = await city.post(`/needs/${second}/withdraw`, association.member, {
      reason: 'no-longer-needed',
    });
    expect([ended.status, ended.body.code]).toEqual([200, undefined]);
    expect((await ask(first)).status).toBe(200);
    await forget(home);
  });
});

describe('a home asked for a minor alone', () => {
  it.each([
    ['says so', { unaccompaniedMinor: 'yes' }],
    ['does not know', { unaccompaniedMinor: 'unknown', minors: 1 }],
    ['names no adult', { adults: [], minors: 2 }],
  ])('is answered with whom to call, and told without a name: who asks %s', async (_, ofStay) => {
    const theirs = await city.association();
    const { status, body } = await post(asked({}, ofStay), city, theirs);
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({
        wayOut: 'call-child-protection',
        errors: [
          expect.objectContaining({ code: 'unaccompanied-minor', pointer: '/stay/unaccompaniedMinor' }),
        ],
      }),
    ]);
    const answer = JSON.stringify(body);
    for (const said of ['119', '115', 'département', 'youth judge', 'appeal']) expect(answer).toContain(said);
    const tasks = await api.sql(
      `select kind, grade, need_id, account_id, occurrences from tasks
         where association_id = $1 and kind <> 'association-to-verify'`,
      [theirs.id],
    );
    expect(tasks).toEqual([
      { kind: 'unaccompanied-minor', grade: 'urgent', need_id: null, account_id: null, occurrences: 1 },
    ]);
    expect(await api.sql('select from needs where association_id = $1', [theirs.id])).toEqual([]);
    const stranger = await post(asked({}, ofStay), city, { ...theirs, member: association.member });
    expect(stranger.status).toBe(404);
  });
});

describe('the dates of a stay', () => {
  it('are those of its need: its clocks, and what its association may do on the first night', async () => {
    const soon = await stayOf({ kind: 'emergency-hosting' }, { from: dateIn(1), until: dateIn(3) });
    const later = await stayOf();
    const read = async (id: string) => (await city.get(`/needs/${id}`, association.member)).body;
    expect(await read(soon)).toMatchObject({ holdUntil: null });
    const { holdUntil, firstSessionAt, lastSessionAt } = await read(later);
    expect(holdUntil).not.toBeNull();
    expect([firstSessionAt.slice(0, 10), lastSessionAt.slice(0, 10)]).toEqual([dateIn(20), dateIn(50)]);
    const ends = () =>
      api.sql<{ day: string }>(
        `select to_char(due_at, 'YYYY-MM-DD') as day from clocks where subject_id = $1 and kind = 'need-end'`,
        [later],
      );
    const [before] = await ends();
    const changed = await city
      .call('patch', `/needs/${later}`, association.member)
      .set('If-Match', '"1"')
      .send({ stay: { ...stay, until: dateIn(51) } });
    expect([changed.status, changed.body.code]).toEqual([200, undefined]);
    expect((await ends())[0]!.day > before!.day).toBe(true);
    await api.sql('update association_authorisations set valid_until = $2 where association_id = $1', [
      association.id,
      dateIn(19),
    ]);
    expect((await post(asked())).body.code).toBe('association-not-authorised');
    expect((await list(later)).body.code).toBe('association-not-authorised');
    await api.sql('delete from association_authorisations where association_id = $1', [association.id]);
    await authorise(association);
  });
});

describe('a stay that is asked for', () => {
  it.each<[string, string, object, object]>([
    ['field-missing', '/stay', { stay: undefined }, {}],
    ['stay-too-long', '/stay/until', {}, { until: dateIn(111) }],
    ['dates-inverted', '/stay/until', {}, { until: dateIn(19) }],
    ['gender-unknown', '/stay/adults/0', {}, { adults: ['lady'] }],
    ['stay-contradicts-minors', '/stay/minors', {}, { minors: 1 }],
    ['stay-is-at-home', '/setting', { setting: 'public-place' }, {}],
  ])('is refused with its field: %s', async (code, pointer, changes, ofStay) => {
    const body = { ...asked({}, ofStay), ...changes };
    const { status, body: problem } = await post(body);
    expect([status, problem.errors]).toEqual([422, [expect.objectContaining({ code, pointer })]]);
  });
});
