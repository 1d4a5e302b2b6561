import { service as theService, UnitOfWork } from '@app/domain/events';
import { ChangeNeed, ModerateNeed, PublishNeed } from '@app/domain/needs';
import { Profiles } from '@app/domain/profiles';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { makeCoordinator, needInput, startTestService, verifiedAssociation } from '@app/testing';
import { DataSource } from 'typeorm';
import { OccasionsNotStated1764000000131 } from '../migrations/1764000000131-occasions-not-stated.js';

let service: TestService;
let association: VerifiedAssociation;

beforeAll(async () => {
  service = await startTestService();
  association = await verifiedAssociation(service);
});
afterAll(() => service.stop());

const kindOpen = (needId: string) =>
  service
    .get(UnitOfWork)
    .run(theService, async (tx) => (await service.get(Profiles).ofNeed(tx, needId))?.kindOpen);

/** As it was posted before anybody was asked for the occasion. */
async function posted(): Promise<{ readonly id: string; readonly version: number }> {
  const { associationId, member } = association;
  const need = needInput({
    kind: 'interpreting',
    everydayOccasion: true,
    languages: ['fra', 'prs'].map((code) => ({ code, level: 'B2' })),
  });
  const { id, version } = await service.get(PublishNeed).execute(member, { associationId, need });
  expect(await kindOpen(id)).toBe(true);
  await service.sql(`update needs set everyday_occasion = null, moderation = 'approved' where id = $1`, [id]);
  return { id, version };
}

async function migrate(): Promise<void> {
  const runner = service.get(DataSource).createQueryRunner();
  try {
    await new OccasionsNotStated1764000000131().up(runner);
  } finally {
    await runner.release();
  }
}

describe('interpreting of which nobody stated the occasion', () => {
  it('finds nobody, and waits for its association and a coordinator', async () => {
    const [{ id, version }, second] = [await posted(), await posted()];
    expect(await kindOpen(id)).toBe(false);
    await migrate();
    const moderation = () => service.sql('select moderation from needs where id = $1', [id]);
    expect(await moderation()).toEqual([{ moderation: 'pending' }]);
    expect(
      await service.sql(
        `select association_id as id, occurrences from tasks where kind = 'need-to-moderate'`,
      ),
    ).toEqual([{ id: association.associationId, occurrences: 2 }]);

    const coordinator = await makeCoordinator(service);
    const approve = (needId: string) =>
      service.get(ModerateNeed).execute(coordinator, { needId, decision: 'approve' });
    await expect(approve(id)).rejects.toMatchObject({
      code: 'occasion-not-stated',
      wayOut: 'ask-association',
    });
    await service
      .get(ChangeNeed)
      .execute(association.member, { needId: id, version, changes: { everydayOccasion: true } });
    expect((await approve(id)).moderation).toBe('approved');
    expect([await kindOpen(id), await kindOpen(second.id)]).toEqual([true, false]);
  });
});
