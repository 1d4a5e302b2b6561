import { RecordAuthorisation } from '@app/domain/associations';
import { createTestDatabase } from '@app/testing';
import type { AssociationWithMember, Caller } from '../../fixtures/city.js';
import { City, dateIn } from '../../fixtures/city.js';
import { TestApi } from '../../fixtures/test-api.js';

let api: TestApi;
let city: City;
let coordinator: Caller;
let association: AssociationWithMember;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  await api.sql(
    `insert into territory_settings (territory, settings, updated_at)
       values ('paris', '{"shortlistedKinds": ["hosting"]}', now())`,
  );
  city = new City(api);
  coordinator = await city.coordinator();
  association = await city.association();
  await api.get(RecordAuthorisation).execute(coordinator.actor, {
    associationId: association.id,
    scope: 'hosting',
    namedProfessional: 'Mme Diallo',
    insuranceSeenOn: dateIn(-1),
    validFrom: dateIn(-1),
    validUntil: dateIn(300),
  });
});
afterAll(() => api.close());

const stay = (menOnlyHomeAsked: boolean) => ({
  adults: ['man'],
  minors: 0,
  unaccompaniedMinor: 'no',
  from: dateIn(20),
  until: dateIn(50),
  menOnlyHomeAsked,
});
const post = async (menOnlyHomeAsked: boolean) => {
  const { status, body } = await city.post(`/associations/${association.id}/needs`, association.member, {
    kind: 'hosting',
    title: 'Une chambre pour un mois',
    description: 'Une personne cherche une chambre calme, le temps de trouver un foyer.',
    setting: 'home',
    oneToOne: true,
    minorsPresent: 'no',
    site: { postalCode: '75018' },
    languages: [{ code: 'fra', level: 'A2' }],
    stay: stay(menOnlyHomeAsked),
  });
  expect(status).toBe(201);
  return body.id as string;
};
const etag = async (needId: string) =>
  (await city.get(`/needs/${needId}`, coordinator)).headers['etag'] ?? '';
const edit = async (caller: Caller, needId: string, changes: object) => {
  const request = city.call('patch', `/needs/${needId}`, caller).set('If-Match', await etag(needId));
  expect((await request.send(changes)).status).toBe(200);
};
const agree = async (caller: Caller, needId: string, version?: string) => {
  const request = city.call('put', `/needs/${needId}/men-only-home-approval`, caller);
  const { status, body } = await request.set('If-Match', version ?? (await etag(needId)));
  return [status, body.code];
};
const approvals = (needId: string) =>
  api.sql('select need_version as version from men_only_home_approvals where need_id = $1', [needId]);

describe('a coordinator who agrees to a home of men', () => {
  it('is not the one who wrote down that the guest asked, whatever else was changed since', async () => {
    const needId = await post(false);
    await edit(coordinator, needId, { stay: stay(true) });
    expect(await agree(coordinator, needId)).toEqual([403, 'own-request']);
    await edit(association.member, needId, { title: 'Une chambre pour six semaines', stay: stay(true) });
    expect(await agree(coordinator, needId)).toEqual([403, 'own-request']);
    expect(await approvals(needId)).toEqual([]);
    expect(await agree(await city.coordinator(), needId)).toEqual([204, undefined]);
    await edit(association.member, needId, { stay: stay(false) });
    await edit(association.member, needId, { stay: stay(true) });
    expect(await agree(coordinator, needId)).toEqual([204, undefined]);
  });

  it('agrees to the version that was read, and to no other', async () => {
    const needId = await post(true);
    const read = await etag(needId);
    await edit(association.member, needId, { title: 'Une chambre pour six semaines' });
    expect(await agree(coordinator, needId, read)).toEqual([412, 'version-mismatch']);
    const unread = await city.call('put', `/needs/${needId}/men-only-home-approval`, coordinator);
    expect([unread.status, unread.body.code]).toEqual([428, 'version-missing']);
    expect(await approvals(needId)).toEqual([]);
    expect(await agree(coordinator, needId)).toEqual([204, undefined]);
    expect(await approvals(needId)).toEqual([{ version: 2 }]);
  });

  it('needs to know who wrote the request down', async () => {
    const needId = await post(true);
    await api.sql('update needs set men_only_home_asked_by = null where id = $1', [needId]);
    expect(await agree(coordinator, needId)).toEqual([409, 'men-only-home-not-asked']);
  });
});
