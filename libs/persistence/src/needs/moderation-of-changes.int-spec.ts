import { RecordAuthorisation } from '@app/domain/associations';
import { service as theService, UnitOfWork } from '@app/domain/events';
import type { NeedInput } from '@app/domain/needs';
import { ChangeNeed, ModerateNeed, NeedRepository, PublishNeed } from '@app/domain/needs';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { factsAbout, needInput, runningClocks, startTestService, verifiedAssociation } from '@app/testing';

let service: TestService;
let known: VerifiedAssociation;

beforeAll(async () => {
  service = await startTestService();
  await service.sql(
    `insert into territory_settings (territory, settings, updated_at)
       values ('paris', '{"shortlistedKinds": ["hosting"]}', now())`,
  );
});
afterAll(() => service.stop());

const change = (needId: string, version: number, changes: NeedInput) =>
  service.get(ChangeNeed).execute(known.member, { needId, version, changes });
const stored = (id: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(NeedRepository).get(tx, id));

describe('moderation of a change', () => {
  const approvedNeed = async ({ trusted = false, asked }: { trusted?: boolean; asked?: NeedInput } = {}) => {
    known = await verifiedAssociation(service, { trusted });
    for (const scope of ['hosting', 'minors'])
      await service.get(RecordAuthorisation).execute(known.coordinator, {
        associationId: known.associationId,
        scope,
        namedProfessional: 'Mme Diallo',
        insuranceSeenOn: '2026-10-01',
        validFrom: '2026-10-01',
        validUntil: '2027-09-30',
      });
    const { id } = await service
      .get(PublishNeed)
      .execute(known.member, { associationId: known.associationId, need: needInput(asked) });
    if (!trusted)
      await service.get(ModerateNeed).execute(known.coordinator, { needId: id, decision: 'approve' });
    return (await stored(id)).id;
  };
  const versionOf = async (id: string) => (await stored(id)).version;
  const openTasks = () =>
    service.sql(
      `select kind from tasks where association_id = $1 and closed_at is null and kind = 'need-to-moderate'`,
      [known.associationId],
    );

  const stay = {
    adults: ['woman'],
    minors: 0,
    unaccompaniedMinor: 'no',
    from: '2026-10-20',
    until: '2026-11-20',
    habits: { pets: true, smoking: false },
  };
  const hosting: NeedInput = {
    kind: 'hosting',
    schedule: undefined,
    setting: 'home',
    oneToOne: true,
    placeCount: 1,
    languages: [{ code: 'fra', level: 'A2' }],
    stay,
  };

  it.each<[string, NeedInput, NeedInput?]>([
    ['words', { title: 'Venez chez moi' }],
    ['exposure', { setting: 'public-place', oneToOne: true }],
    ['safety wish', { safetyWish: 'woman' }],
    ['guests', { stay: { ...stay, adults: ['man'] } }, hosting],
    ['children of the stay', { minorsPresent: 'yes', stay: { ...stay, minors: 2 } }, hosting],
    ['nights', { stay: { ...stay, until: '2026-12-20' } }, hosting],
  ])('is asked again while the association is young: its %s', async (_, changes, asked = {}) => {
    const id = await approvedNeed({ asked });
    expect(await openTasks()).toEqual([]);
    const { need } = await change(id, await versionOf(id), changes);
    expect(need.moderation).toBe('pending');
    expect(await stored(id)).toEqual(need);
    expect(await openTasks()).toEqual([{ kind: 'need-to-moderate' }]);
    expect((await runningClocks(service, id)).join()).toContain('moderation-deadline');
    expect(await factsAbout(service, id)).toEqual(['need.published', 'need.approved', 'need.changed']);
    await service.get(ModerateNeed).execute(known.coordinator, { needId: id, decision: 'approve' });
    expect(await openTasks()).toEqual([]);
  });

  it('is not for places, nor for a coordinator’s edit', async () => {
    const id = await approvedNeed();
    await change(id, await versionOf(id), { placeCount: 3 });
    await service.get(ChangeNeed).execute(known.coordinator, {
      needId: id,
      version: await versionOf(id),
      changes: { title: 'Un café' },
    });
    expect((await stored(id)).moderation).toBe('approved');
    expect(await openTasks()).toEqual([]);
  });

  it('is not for a stay said again in another order', async () => {
    const id = await approvedNeed({ asked: hosting });
    const { habits, ...rest } = stay;
    const changes = {
      stay: { habits: { smoking: habits.smoking, pets: habits.pets }, ...rest },
      placeCount: 1,
    };
    await change(id, await versionOf(id), changes);
    expect((await stored(id)).moderation).toBe('approved');
  });

  it('is over for an association that is trusted', async () => {
    const id = await approvedNeed({ trusted: true });
    expect((await change(id, 1, { title: 'Un café' })).need.moderation).toBe('approved');
  });
});
