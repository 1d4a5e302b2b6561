import type { PersonActor } from '@app/domain/accounts';
import { RegisterAssociation, SuspendAssociation } from '@app/domain/associations';
import { service as theService, UnitOfWork } from '@app/domain/events';
import { PublishOffer } from '@app/domain/offers';
import { Profiles } from '@app/domain/profiles';
import {
  BlockAssociation,
  ChangeVolunteer,
  ProofRepository,
  RecordProof,
  RevokeProof,
  tierHeld,
  VolunteerRepository,
  WarnOfLapsingProof,
} from '@app/domain/volunteers';
import type { TestService } from '@app/testing';
import {
  factsAbout,
  makeCoordinator,
  makeVolunteer,
  startTestService,
  verifiedAssociation,
} from '@app/testing';

let service: TestService;
let associationId: string;
let city: PersonActor;
let member: PersonActor;

beforeAll(async () => {
  service = await startTestService();
  city = await makeCoordinator(service);
  ({ associationId } = await verifiedAssociation(service));
  member = { kind: 'association', accountId: (await volunteer()).actor.accountId };
  await service.sql(
    `insert into roles (id, account_id, role, association_id, granted_at)
       values (gen_random_uuid(), $1, 'association-member', $2, now())`,
    [member.accountId, associationId],
  );
});
afterAll(() => service.stop());
beforeEach(() => service.clock.setTo('2026-10-05T10:00:00Z'));

const volunteer = () => makeVolunteer(service);
const tierOf = (volunteerId: string, forAssociation?: string) =>
  service.get(UnitOfWork).run(theService, async (tx) => {
    const person = await service.get(VolunteerRepository).lock(tx, volunteerId);
    const proofs = await service.get(ProofRepository).ofVolunteer(tx, volunteerId);
    return tierHeld(person, proofs, { associationId: forAssociation, onDay: '2026-10-05' });
  });

describe('recording a proof', () => {
  it('raises the tier: an association’s interview for itself, the city’s for all', async () => {
    const { volunteerId } = await volunteer();
    const interview = { volunteerId, kind: 'interview', seenOn: '2026-10-01' };
    expect(await tierOf(volunteerId)).toBe(1);
    await service.get(RecordProof).execute(member, { ...interview, associationId });
    expect(await tierOf(volunteerId, associationId)).toBe(2);
    expect(await tierOf(volunteerId)).toBe(1);
    const { proofId } = await service.get(RecordProof).execute(city, interview);
    expect(await tierOf(volunteerId)).toBe(2);
    await service.get(RevokeProof).execute(city, { proofId });
    expect(await tierOf(volunteerId)).toBe(1);
  });

  it('falls to tier 0 when the address is disabled', async () => {
    const { volunteerId, actor } = await volunteer();
    await service.sql('update account_contacts set email_disabled_at = now() where account_id = $1', [
      actor.accountId,
    ]);
    expect(await tierOf(volunteerId)).toBe(0);
  });

  it('is nobody’s own, and an association’s only within its own checks', async () => {
    const { volunteerId, actor } = await volunteer();
    const recording = service.get(RecordProof);
    const proof = { volunteerId, kind: 'interview', seenOn: '2026-10-01' };
    await expect(recording.execute(actor, proof)).rejects.toMatchObject({ code: 'volunteer-not-found' });
    await expect(recording.execute(member, proof)).rejects.toMatchObject({ code: 'volunteer-not-found' });
    await expect(
      recording.execute(member, { ...proof, kind: 'code-of-conduct', associationId }),
    ).rejects.toMatchObject({ code: 'not-yours-to-check' });
    await expect(recording.execute(city, { ...proof, kind: 'passport' })).rejects.toMatchObject({
      code: 'proof-unknown',
    });
    const [own] = await service.sql<{ id: string }>('select id from volunteers where account_id = $1', [
      member.accountId,
    ]);
    await expect(
      recording.execute(member, { ...proof, volunteerId: own?.id ?? '', associationId }),
    ).rejects.toMatchObject({ code: 'own-proof' });
  });

  it('is not for an association that nobody has verified, that is suspended, or of another city', async () => {
    const { volunteerId } = await volunteer();
    const own = await service.get(RegisterAssociation).execute(theService, {
      name: 'Nouvelle',
      siren: '732829320',
      territory: 'paris',
      memberAccountId: member.accountId,
    });
    const proof = { volunteerId, kind: 'driving-licence', seenOn: '2026-10-01' };
    const record = (actor: PersonActor, id = own.id) =>
      service.get(RecordProof).execute(actor, { ...proof, associationId: id });
    await expect(record(member)).rejects.toMatchObject({ code: 'association-not-verified' });
    await expect(record(city)).rejects.toMatchObject({ code: 'association-not-verified' });
    const known = await verifiedAssociation(service);
    await service.sql(`update associations set territory = 'lyon' where id = $1`, [known.associationId]);
    await expect(record(known.member, known.associationId)).rejects.toMatchObject({
      code: 'volunteer-not-found',
    });
    const suspended = await verifiedAssociation(service);
    await service.get(SuspendAssociation).execute(city, { associationId: suspended.associationId });
    await expect(record(suspended.member, suspended.associationId)).rejects.toMatchObject({
      code: 'association-suspended',
    });
  });

  it('shows the skill that a certificate names, and no other', async () => {
    const { volunteerId, actor } = await volunteer();
    const { id: offerId } = await service.get(PublishOffer).execute(actor, {
      kinds: ['conversation'],
      languages: [{ code: 'fra', level: 'native' }],
      skills: ['cooking', 'lawyer', 'first-aid'],
      availability: { weekly: [{ day: 2, fromMinute: 1080, toMinute: 1260 }], until: '2027-06-30' },
      postalCode: '75018',
      maxTravelKm: 4.5,
    });
    const shown = () =>
      service
        .get(UnitOfWork)
        .run(theService, async (tx) => (await service.get(Profiles).ofOffer(tx, offerId))?.skills);
    expect(await shown()).toEqual(['cooking']);
    const certificate = { volunteerId, kind: 'skill-certificate', seenOn: '2026-10-01', associationId };
    await expect(service.get(RecordProof).execute(member, certificate)).rejects.toMatchObject({
      code: 'skill-unknown',
      pointer: '/skill',
    });
    await service.get(RecordProof).execute(member, { ...certificate, skill: 'first-aid' });
    expect(await shown()).toEqual(['cooking', 'first-aid']);
  });

  it('warns 60, 30 and 7 days before the last day, then no more', async () => {
    const { volunteerId } = await volunteer();
    const proof = { volunteerId, kind: 'vehicle-insurance', seenOn: '2026-10-01', validUntil: '2026-12-31' };
    const { proofId } = await service.get(RecordProof).execute(city, proof);
    const due = async () =>
      (
        await service.sql<{ at: Date }>(
          'select due_at as at from clocks where subject_id = $1 and fired_at is null and cancelled_at is null',
          [proofId],
        )
      )[0]?.at;
    const days: string[] = [];
    for (let at = await due(); at; at = await due()) {
      days.push(at.toISOString().slice(0, 10));
      service.clock.setTo(at);
      await service.sql('update clocks set fired_at = $2 where subject_id = $1 and fired_at is null', [
        proofId,
        at,
      ]);
      await service.get(WarnOfLapsingProof).execute({ proofId });
    }
    expect(days).toEqual(['2026-11-01', '2026-12-01', '2026-12-24', '2027-01-01']);
    expect(await factsAbout(service, proofId)).toEqual(Array.from({ length: 3 }, () => 'proof.lapsing'));
  });
});

describe('a proof that was renewed', () => {
  it('lapses unheard: the other holds longer', async () => {
    const { volunteerId } = await volunteer();
    const record = (validUntil: string) =>
      service
        .get(RecordProof)
        .execute(city, { volunteerId, kind: 'home-insurance', seenOn: '2026-10-01', validUntil });
    const [{ proofId }] = [await record('2026-12-31'), await record('2027-06-30')];
    service.clock.setTo('2026-12-01T09:00:00Z');
    await service.get(WarnOfLapsingProof).execute({ proofId });
    expect(await factsAbout(service, proofId)).toEqual([]);
  });
});

describe('changing a volunteer', () => {
  it('writes what was given and keeps the rest', async () => {
    const { volunteerId, actor } = await volunteer();
    const pausedUntil = new Date('2026-11-01T00:00:00Z');
    await service.get(ChangeVolunteer).execute(actor, {
      volunteerId,
      changes: { pausedUntil, maxConcurrent: 5, mutedKinds: ['event'], confidentialityAccepted: true },
    });
    await service.get(ChangeVolunteer).execute(city, { volunteerId, changes: { onCall: true } });
    const saved = await service
      .get(UnitOfWork)
      .run(theService, (tx) => service.get(VolunteerRepository).lock(tx, volunteerId));
    expect(saved).toMatchObject({
      pausedUntil,
      maxConcurrent: 5,
      mutedKinds: ['event'],
      confidentialityAcceptedAt: service.clock.now(),
      onCall: true,
      bornOn: '1990-05-02',
    });
  });

  it.each([
    [{ pausedUntil: new Date('2026-10-05T09:59:00Z') }, 'pause-invalid'],
    [{ pausedUntil: new Date(Number.NaN) }, 'pause-invalid'],
    [{ maxConcurrent: 0 }, 'load-invalid'],
    [{ maxConcurrent: 2.5 }, 'load-invalid'],
    [{ mutedKinds: ['event', 'nothing'] }, 'kind-unknown'],
    [{ bornOn: '1980-01-01' }, 'birth-date-known'],
  ])('refuses %j', async (changes, code) => {
    const { volunteerId, actor } = await volunteer();
    const changing = service.get(ChangeVolunteer).execute(actor, { volunteerId, changes });
    await expect(changing).rejects.toMatchObject({ code });
  });

  it('is refused to another volunteer', async () => {
    const { volunteerId } = await volunteer();
    const { actor } = await volunteer();
    await expect(
      service.get(ChangeVolunteer).execute(actor, { volunteerId, changes: { onCall: true } }),
    ).rejects.toMatchObject({ code: 'volunteer-not-found' });
  });
});

describe('blocking an association', () => {
  it('can be done twice and undone', async () => {
    const { volunteerId, actor } = await volunteer();
    const blocking = service.get(BlockAssociation);
    const blocks = async () =>
      (await service.sql('select from blocks where volunteer_id = $1', [volunteerId])).length;
    await blocking.execute(actor, { volunteerId, associationId, blocked: true });
    await blocking.execute(actor, { volunteerId, associationId, blocked: true });
    expect(await blocks()).toBe(1);
    await blocking.execute(actor, { volunteerId, associationId, blocked: false });
    expect(await blocks()).toBe(0);
    const unknown = { volunteerId, associationId: volunteerId, blocked: true };
    await expect(blocking.execute(actor, unknown)).rejects.toMatchObject({ code: 'association-not-found' });
  });
});
