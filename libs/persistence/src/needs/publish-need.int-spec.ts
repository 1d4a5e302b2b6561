import { RecordAuthorisation, RegisterAssociation } from '@app/domain/associations';
import type { Actor } from '@app/domain/events';
import { service as theService, UnitOfWork } from '@app/domain/events';
import {
  EndEditHold,
  EscalateModeration,
  ModerateNeed,
  NeedRepository,
  PublishNeed,
} from '@app/domain/needs';
import type { NeedInput } from '@app/domain/needs';
import type { TestService, VerifiedAssociation } from '@app/testing';
import {
  anAccount,
  factsAbout,
  makeCoordinator,
  needInput,
  runningClocks,
  startTestService,
  verifiedAssociation,
} from '@app/testing';

let service: TestService;
let known: VerifiedAssociation;

beforeAll(async () => {
  service = await startTestService();
  known = await verifiedAssociation(service);
});
afterAll(() => service.stop());

const publish = (
  change: NeedInput = {},
  { associationId, member }: VerifiedAssociation = known,
  actor: Actor = member,
) => service.get(PublishNeed).execute(actor, { associationId, need: needInput(change) });
const stored = (id: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(NeedRepository).get(tx, id));
const tasksOf = (associationId: string) =>
  service.sql<{ kind: string; grade: string; occurrences: number }>(
    `select kind, grade, occurrences from tasks
       where association_id = $1 and closed_at is null and kind like 'need-%' order by kind`,
    [associationId],
  );

describe('PublishNeed', () => {
  it('writes the need as it reads it back, with sessions, places, clocks and the fact', async () => {
    const need = await publish({
      languages: [{ code: 'prs', level: 'B1', relatedAccepted: true }],
      helpfulLanguages: ['eng'],
      usefulSkills: ['group-facilitation'],
      audience: 'adults',
      caseReference: 'DOSSIER-12',
    });
    expect(await stored(need.id)).toEqual(need);
    expect(need).toMatchObject({
      version: 1,
      state: 'published',
      moderation: 'approved',
      tier: 1,
      minimumAge: 18,
      district: '75118',
      firstSessionAt: new Date('2026-10-20T16:00:00Z'),
      lastSessionAt: new Date('2026-10-20T18:00:00Z'),
    });
    expect(need.point).not.toBeNull();
    expect(
      await service.sql('select ordinal, option from places where need_id = $1 order by 1, 2', [need.id]),
    ).toEqual([
      { ordinal: 1, option: 1 },
      { ordinal: 2, option: 1 },
    ]);
    expect(await runningClocks(service, need.id)).toEqual([
      'edit-hold 2026-10-05T10:10',
      'need-end 2026-11-19T19:00',
      'need-reconfirmation 2026-11-04T11:00',
    ]);
    expect(await factsAbout(service, need.id)).toEqual(['need.published']);
  });

  it('lets invitations leave after the hold, and not for a need that is gone', async () => {
    const need = await publish();
    await service.get(EndEditHold).execute(theService, { needId: need.id });
    expect(await factsAbout(service, need.id)).toEqual(['need.published', 'need.hold-ended']);
  });

  it('holds nothing back when urgent', async () => {
    const tomorrow = { once: [{ date: '2026-10-07', fromMinute: 600, toMinute: 660 }] };
    const need = await publish({ schedule: tomorrow });
    expect(need.holdUntil).toBeNull();
    expect(await factsAbout(service, need.id)).toEqual(['need.published', 'need.hold-ended']);
    expect((await runningClocks(service, need.id)).join()).not.toContain('edit-hold');
  });

  it('gives each place three options where the association chooses', async () => {
    const need = await publish({
      kind: 'skilled-mission',
      schedule: undefined,
      handlesPapers: false,
      durationMinutes: 480,
      requiredSkills: ['accounting'],
    });
    expect(await service.sql('select 1 from places where need_id = $1', [need.id])).toHaveLength(6);
    expect(need).toMatchObject({ flexible: true, firstSessionAt: null });
  });

  it('skips public holidays in a weekly schedule', async () => {
    const weekly = [
      { weekdays: [3], fromMinute: 600, toMinute: 660, from: '2026-11-01', until: '2026-11-30' },
    ];
    const { id } = await publish({ schedule: { weekly } });
    const sessions = await service.sql<{ starts_at: Date }>(
      'select starts_at from sessions where need_id = $1 order by 1',
      [id],
    );
    expect(sessions.map(({ starts_at }) => starts_at.toISOString().slice(0, 10))).toEqual([
      '2026-11-04',
      '2026-11-18',
      '2026-11-25',
    ]);
  });

  it.each<[string, string, NeedInput]>([
    ['kind-not-open', 'ask-coordinator', { minorsPresent: 'yes' }],
    ['kind-not-open', 'state-whether-minors-are-present', { minorsPresent: undefined }],
    [
      'kind-not-open',
      'ask-coordinator',
      { kind: 'childcare', audience: { fromAge: 3, toAge: 6 }, minorsPresent: 'yes' },
    ],
    [
      'association-not-authorised',
      'ask-coordinator',
      { kind: 'legal-support', handlesPapers: false, requiredSkills: ['lawyer'] },
    ],
  ])('refuses %s and shows the way out %s', async (code, wayOut, change) => {
    await expect(publish(change)).rejects.toMatchObject({ code, wayOut });
  });

  it('takes legal help once the authorisation covers the first session', async () => {
    const { associationId, member, coordinator } = await verifiedAssociation(service);
    const record = (validUntil: string) =>
      service.get(RecordAuthorisation).execute(coordinator, {
        associationId,
        scope: 'legal',
        namedProfessional: 'Me Martin',
        insuranceSeenOn: '2026-01-05',
        validFrom: '2026-01-05',
        validUntil,
      });
    const need = needInput({ kind: 'legal-support', handlesPapers: false, requiredSkills: ['lawyer'] });
    const post = () => service.get(PublishNeed).execute(member, { associationId, need });
    await record('2026-10-19');
    await expect(post()).rejects.toMatchObject({ code: 'association-not-authorised' });
    await record('2026-10-20');
    expect(await post()).toMatchObject({ kind: 'legal-support', tier: 1 });
  });

  it('is for members, of verified associations', async () => {
    const stranger: Actor = { kind: 'association', accountId: await anAccount(service) };
    await expect(publish({}, known, stranger)).rejects.toMatchObject({ code: 'association-not-found' });
    const accountId = await anAccount(service);
    const { id: associationId } = await service.get(RegisterAssociation).execute(theService, {
      name: 'Nouvelle',
      siren: '732829320',
      territory: 'paris',
      memberAccountId: accountId,
    });
    const member: Actor = { kind: 'association', accountId };
    const post = service.get(PublishNeed).execute(member, { associationId, need: needInput() });
    await expect(post).rejects.toMatchObject({
      code: 'association-not-verified',
      wayOut: 'wait-for-verification',
    });
  });

  it('leaves the declaration of a crisis to coordinators', async () => {
    await expect(publish({ crisis: true })).rejects.toMatchObject({ pointer: '/crisis' });
    const need = await publish({ crisis: true }, known, known.coordinator);
    expect(need).toMatchObject({ crisis: true, holdUntil: null });
  });
});

describe('moderation', () => {
  it('reads the first needs of an association, as one task a week', async () => {
    const young = await verifiedAssociation(service, { trusted: false });
    const first = await publish({}, young);
    const second = await publish({}, young);
    expect(first.moderation).toBe('pending');
    expect(await tasksOf(young.associationId)).toEqual([
      { kind: 'need-to-moderate', grade: 'normal', occurrences: 2 },
    ]);
    expect(await runningClocks(service, first.id)).toContain('moderation-deadline 2026-10-08T10:00');

    const moderate = service.get(ModerateNeed);
    await expect(
      moderate.execute(young.member, { needId: first.id, decision: 'approve' }),
    ).rejects.toMatchObject({ code: 'not-coordinator' });
    await moderate.execute(young.coordinator, { needId: first.id, decision: 'approve' });
    expect(await tasksOf(young.associationId)).toHaveLength(1);
    await expect(
      moderate.execute(young.coordinator, { needId: second.id, decision: 'refuse', reason: 'dislike' }),
    ).rejects.toMatchObject({ code: 'unknown-reason', pointer: '/reason' });
    await moderate.execute(young.coordinator, {
      needId: second.id,
      decision: 'refuse',
      reason: 'incomplete',
    });

    expect(await tasksOf(young.associationId)).toEqual([]);
    expect(await factsAbout(service, first.id)).toEqual(['need.published', 'need.approved']);
    expect(await factsAbout(service, second.id)).toEqual(['need.published', 'need.moderation-refused']);
    expect(await stored(second.id)).toMatchObject({ state: 'closed', moderationReason: 'incomplete' });
    expect(await runningClocks(service, second.id)).toEqual([]);
    await expect(
      moderate.execute(young.coordinator, { needId: second.id, decision: 'approve' }),
    ).rejects.toMatchObject({ code: 'already-moderated' });
  });

  it('ends with the fifth approved need, and spares what coordinators post', async () => {
    const young = await verifiedAssociation(service, { trusted: false });
    expect((await publish({}, young, young.coordinator)).moderation).toBe('approved');
    for (let posted = 1; posted < 5; posted += 1) {
      const { id: needId, moderation } = await publish({}, young);
      expect(moderation).toBe('pending');
      await service.get(ModerateNeed).execute(young.coordinator, { needId, decision: 'approve' });
    }
    expect((await publish({}, young)).moderation).toBe('approved');
  });

  it('goes on to every coordinator when nobody reads in time', async () => {
    const young = await verifiedAssociation(service, { trusted: false });
    const { id: needId } = await publish({}, young);
    await service.get(EscalateModeration).execute(theService, { needId });
    expect(await tasksOf(young.associationId)).toEqual([
      { kind: 'need-moderation-late', grade: 'urgent', occurrences: 1 },
      { kind: 'need-to-moderate', grade: 'normal', occurrences: 1 },
    ]);
    await service.get(ModerateNeed).execute(await makeCoordinator(service), { needId, decision: 'approve' });
    expect(await tasksOf(young.associationId)).toEqual([]);
  });
});
