import {
  AddMember,
  AssociationRepository,
  ChangeAssociation,
  DeclareClosure,
  ImportAssociation,
  RecordAuthorisation,
  RegisterAssociation,
  RemoveMember,
  SuspendAssociation,
  VerifyAssociation,
  VouchForAssociation,
} from '@app/domain/associations';
import type { Actor } from '@app/domain/events';
import { service as theService, UnitOfWork } from '@app/domain/events';
import { PublishNeed } from '@app/domain/needs';
import type { TestService } from '@app/testing';
import {
  makeCoordinator,
  anAccount,
  factsAbout,
  needInput,
  startTestService,
  verifiedAssociation,
} from '@app/testing';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const read = (id: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(AssociationRepository).get(tx, id));
const register = async (input: object) =>
  service.get(RegisterAssociation).execute(theService, {
    name: 'Les Voisins',
    territory: 'paris',
    memberAccountId: await anAccount(service),
    ...input,
  });
const openTasks = (associationId: string) =>
  service.sql<{ kind: string }>('select kind from tasks where association_id = $1 and closed_at is null', [
    associationId,
  ]);
describe('RegisterAssociation', () => {
  it('registers unverified, with its first member, a task and an event', async () => {
    const { id, namedContact } = await register({ rna: 'W759000001', volunteerInsurance: 'MAIF' });
    expect(await read(id)).toMatchObject({
      rna: 'W759000001',
      verification: 'unverified',
      trusted: false,
      namedContact,
      volunteerInsurance: 'MAIF',
      closures: [],
      authorisations: [],
    });
    expect(await openTasks(id)).toEqual([{ kind: 'association-to-verify' }]);
    expect(await factsAbout(service, id)).toEqual(['association.registered']);
  });

  it('refuses a number that another one has, also when both come at once', async () => {
    const both = await Promise.allSettled([
      register({ siren: '732829320' }),
      register({ siren: '732829320' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(register({ siren: '732 829 320' })).rejects.toMatchObject({
      code: 'association-already-known',
      kind: 'conflict',
    });
  });

  it('lets a collective without numbers work under a verified association only', async () => {
    const host = await register({ rna: 'W759000002' });
    await expect(register({ hostedBy: host.id })).rejects.toMatchObject({ code: 'host-not-verified' });
    await service.get(VerifyAssociation).execute(await makeCoordinator(service), { associationId: host.id });
    expect((await register({ hostedBy: host.id })).hostedBy).toBe(host.id);
  });
});

describe('verification', () => {
  it('is a coordinator’s of that territory alone', async () => {
    const { id: associationId } = await register({ rna: 'W759000003' });
    const stranger: Actor = { kind: 'coordinator', accountId: await anAccount(service) };
    await expect(service.get(VerifyAssociation).execute(stranger, { associationId })).rejects.toMatchObject({
      code: 'not-coordinator',
      kind: 'forbidden',
    });
    const coordinator = await makeCoordinator(service);
    await service.get(VerifyAssociation).execute(coordinator, { associationId });
    await service.get(VerifyAssociation).execute(coordinator, { associationId, trusted: true });
    expect(await read(associationId)).toMatchObject({ verification: 'verified', trusted: true });
    expect(await openTasks(associationId)).toEqual([]);
    expect(await factsAbout(service, associationId)).toEqual([
      'association.registered',
      'association.verified',
    ]);
  });

  it('suspends: open needs close, and nobody posts for it', async () => {
    const { associationId, member, coordinator } = await verifiedAssociation(service);
    const { id } = await service.get(PublishNeed).execute(member, { associationId, need: needInput() });
    await service.get(SuspendAssociation).execute(coordinator, { associationId });
    expect(await service.sql('select state, close_reason as reason from needs where id = $1', [id])).toEqual([
      { state: 'closed', reason: 'association-suspended' },
    ]);
    const again = service.get(PublishNeed).execute(member, { associationId, need: needInput() });
    await expect(again).rejects.toMatchObject({ code: 'association-suspended' });
  });
});

describe('members', () => {
  it('come by a coordinator, and the last one and the named contact stay', async () => {
    const { associationId, member, coordinator } = await verifiedAssociation(service);
    const accountId = await anAccount(service);
    const [add, remove] = [service.get(AddMember), service.get(RemoveMember)];
    await expect(
      remove.execute(member, { associationId, accountId: member.accountId }),
    ).rejects.toMatchObject({
      code: 'last-member',
    });
    await expect(add.execute(member, { associationId, accountId })).rejects.toMatchObject({
      code: 'not-coordinator',
    });
    await add.execute(coordinator, { associationId, accountId });
    await expect(
      remove.execute(member, { associationId, accountId: member.accountId }),
    ).rejects.toMatchObject({
      code: 'named-contact-leaves',
      wayOut: 'name-another-contact',
    });
    await service.get(ChangeAssociation).execute(member, { associationId, namedContact: accountId });
    await remove.execute(member, { associationId, accountId: member.accountId });
  });
});

describe('closures and authorisations', () => {
  it('are read back with the association, a closure once', async () => {
    const { associationId, member, coordinator } = await verifiedAssociation(service);
    const declare = service.get(DeclareClosure);
    await declare.execute(member, { associationId, from: '2026-12-20', until: '2026-12-27' });
    await declare.execute(member, { associationId, from: '2026-12-20', until: '2027-01-03' });
    const paper = {
      associationId,
      scope: 'legal',
      namedProfessional: 'Me Martin',
      insuranceSeenOn: '2026-09-30',
      validFrom: '2026-10-01',
      validUntil: '2027-09-30',
    };
    const record = service.get(RecordAuthorisation);
    await expect(record.execute(member, paper)).rejects.toMatchObject({ code: 'not-coordinator' });
    await expect(record.execute(coordinator, { ...paper, validUntil: '2027-12-31' })).rejects.toMatchObject({
      code: 'authorisation-too-long',
      pointer: '/validUntil',
    });
    const { associationId: _, ...recorded } = paper;
    const { id } = await record.execute(coordinator, paper);
    expect(await read(associationId)).toMatchObject({
      closures: [{ from: '2026-12-20', until: '2027-01-03' }],
      authorisations: [{ id, ...recorded }],
    });
  });

  it.each([
    ['dates-inverted', '/until', { from: '2026-12-20', until: '2026-12-19' }],
    ['closure-over', '/until', { from: '2026-10-01', until: '2026-10-04' }],
    ['closure-too-long', '/until', { from: '2026-11-01', until: '2027-03-01' }],
    ['date-invalid', '/from', { from: '2026-02-30', until: '2026-12-19' }],
  ])('refuse a closure: %s at %s', async (code, pointer, dates) => {
    const { associationId, member } = await verifiedAssociation(service);
    const declared = () => service.get(DeclareClosure).execute(member, { associationId, ...dates });
    await expect(declared()).rejects.toMatchObject({ code, pointer });
  });
});

describe('ImportAssociation', () => {
  const imported = {
    source: 'feed',
    clientId: 'org-1',
    name: 'Entraide',
    rna: 'W759000009',
    territory: 'paris',
  };
  const run = (change: object = {}) =>
    service.get(ImportAssociation).execute(theService, { ...imported, ...change });

  it('finds the same one again by its client id, by its number, and vouches for it', async () => {
    const created = await run();
    expect(created).toMatchObject({ outcome: 'created', verification: 'unverified' });
    const { associationId } = created;
    expect(await run({ name: 'Entraide 2' })).toMatchObject({ associationId, outcome: 'unchanged' });
    expect(await run({ clientId: 'org-2' })).toMatchObject({ associationId, outcome: 'unchanged' });
    expect(await run({ vouchedBy: 'Ville de Paris' })).toMatchObject({ associationId, outcome: 'updated' });
    expect(await read(associationId)).toMatchObject({ name: 'Entraide', vouchedBy: 'Ville de Paris' });
  });

  it('lets a coordinator vouch for one later', async () => {
    const { associationId } = await run({ clientId: 'org-3', rna: undefined, name: 'Collectif' });
    const coordinator = await makeCoordinator(service);
    await service
      .get(VouchForAssociation)
      .execute(coordinator, { associationId, vouchedBy: 'Mairie du 18e' });
    expect((await read(associationId)).vouchedBy).toBe('Mairie du 18e');
    await expect(
      service.get(VerifyAssociation).execute(coordinator, { associationId }),
    ).rejects.toMatchObject({ code: 'register-number-missing' });
  });
});
