import { service as theService, UnitOfWork } from '@app/domain/events';
import type { TaskToOpen } from '@app/domain/supervision';
import { Tasks } from '@app/domain/supervision';
import type { TestService } from '@app/testing';
import { factsAbout, startTestService } from '@app/testing';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const task = (over: Partial<TaskToOpen> = {}): TaskToOpen => ({
  territory: 'paris',
  kind: 'need-unmet',
  about: 'somebody',
  grade: 'normal',
  refs: {},
  ...over,
});
const open = (over?: Partial<TaskToOpen>) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(Tasks).open(tx, task(over)));
const close = (over?: Partial<TaskToOpen>) =>
  service
    .get(UnitOfWork)
    .run(theService, (tx) => service.get(Tasks).close(tx, task(over), theService, 'done'));
describe('SqlTasks', () => {
  it('keeps one open task a name, counts its occurrences, and tells of it once', async () => {
    const ids = new Set(await Promise.all(Array.from({ length: 5 }, () => open({ about: 'crowd' }))));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    expect(await service.sql('select occurrences from tasks where id = $1', [id])).toEqual([
      { occurrences: 5 },
    ]);
    expect(await factsAbout(service, id)).toEqual(['task.opened']);
  });

  it('raises the grade and brings the deadline forward, never the other way', async () => {
    const first = new Date('2026-10-08T10:00:00Z');
    const sooner = new Date('2026-10-06T10:00:00Z');
    const id = await open({ about: 'grade', dueAt: first });
    await open({ about: 'grade', grade: 'urgent', dueAt: sooner });
    await open({ about: 'grade', grade: 'information', dueAt: first });
    expect(await service.sql('select grade, due_at as due from tasks where id = $1', [id])).toEqual([
      { grade: 'urgent', due: sooner },
    ]);
    expect(await service.sql('select kind, due_at as due from clocks where subject_id = $1', [id])).toEqual([
      { kind: 'task-due', due: sooner },
    ]);
  });

  it('tells again when an occurrence is more pressing, not when it is as pressing or less', async () => {
    const id = await open({ about: 'raised' });
    await open({ about: 'raised' });
    await open({ about: 'raised', grade: 'urgent' });
    await open({ about: 'raised', grade: 'urgent' });
    await open({ about: 'raised' });
    expect(await factsAbout(service, id)).toEqual(['task.opened', 'task.opened']);
  });

  it('opens anew after it was closed, and in another territory beside it', async () => {
    const id = await open();
    expect(await open({ territory: 'lyon' })).not.toBe(id);
    expect(await close()).toBe(true);
    expect(await close()).toBe(false);
    expect(await open()).not.toBe(id);
  });

  it('is closed by a coordinator of its territory alone', async () => {
    const id = await open({ about: 'by-id' });
    const accountId = '018f0000-0000-7000-8000-0000000000aa';
    await service.sql(`insert into accounts (id, created_at) values ($1, now())`, [accountId]);
    const closing = () =>
      service
        .get(UnitOfWork)
        .run(theService, (tx) =>
          service.get(Tasks).closeById(tx, id, { kind: 'coordinator', accountId }, 'seen'),
        );
    expect(await closing()).toBe(false);
    await service.sql(
      `insert into roles (id, account_id, role, territory, granted_at)
         values (gen_random_uuid(), $1, 'coordinator', 'paris', now())`,
      [accountId],
    );
    expect(await closing()).toBe(true);
  });
});
