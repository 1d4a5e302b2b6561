import { service as theService, UnitOfWork } from '@app/domain/events';
import type { NeedInput } from '@app/domain/needs';
import { ChangeNeed, ModerateNeed, NeedRepository, PublishNeed } from '@app/domain/needs';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { factsAbout, needInput, runningClocks, startTestService, verifiedAssociation } from '@app/testing';

let service: TestService;
let known: VerifiedAssociation;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const change = (needId: string, version: number, changes: NeedInput) =>
  service.get(ChangeNeed).execute(known.member, { needId, version, changes });
const stored = (id: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(NeedRepository).get(tx, id));

describe('moderation of a change', () => {
  const approvedNeed = async ({ trusted = false } = {}) => {
    known = await verifiedAssociation(service, { trusted });
    const { id } = await service
      .get(PublishNeed)
      .execute(known.member, { associationId: known.associationId, need: needInput() });
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

  it.each<[string, NeedInput]>([
    ['words', { title: 'Venez chez moi' }],
    ['exposure', { setting: 'public-place', oneToOne: true }],
  ])('is asked again while the association is young: its %s', async (_, changes) => {
    const id = await approvedNeed();
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

  it('is over for an association that is trusted', async () => {
    const id = await approvedNeed({ trusted: true });
    expect((await change(id, 1, { title: 'Un café' })).need.moderation).toBe('approved');
  });
});
