import { service as theService, UnitOfWork } from '@app/domain/events';
import { paris, Territories } from '@app/domain/territories';
import type { TestService } from '@app/testing';
import { startTestService } from '@app/testing';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const read = (code: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(Territories).of(tx, code));

describe('SqlTerritories', () => {
  it('overrides settings with those of the table, within a minute', async () => {
    expect(await read('paris')).toEqual(paris);
    await service.sql(
      `insert into territory_settings (territory, settings, updated_at) values ('paris', '{"editHoldMinutes": 0}', now())`,
    );
    expect((await read('paris')).settings.editHoldMinutes).toBe(10);
    service.clock.advance({ minutes: 1 });
    expect((await read('paris')).settings).toEqual({ ...paris.settings, editHoldMinutes: 0 });
  });

  it('knows no other city', async () => {
    await expect(read('atlantis')).rejects.toMatchObject({ code: 'territory-unknown', kind: 'not-found' });
  });
});
