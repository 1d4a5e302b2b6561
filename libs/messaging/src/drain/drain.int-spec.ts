import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { EventPayload, JobDefinition, JobName } from '@app/contracts';
import { jobs } from '@app/contracts';
import type { Alarm, Transaction } from '@app/domain/events';
import { AlarmClocks, service, UnitOfWork } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { DueClocks, PersistenceModule } from '@app/persistence';
import type { TestDatabase } from '@app/testing';
import { createTestDatabase, FakeClock } from '@app/testing';
import { MessagingModule } from '../messaging.module.js';
import { JobHandler } from '../worker/index.js';
import { JOB_HANDLERS } from '../worker/job-handlers.js';
import { Drain } from './drain.js';

const at = (hour: number) => new Date(Date.UTC(2027, 0, 4, hour));
const needId = randomUUID();
const alarm = (hour: number): Alarm => ({ kind: 'staffing-review', subjectId: needId, dueAt: at(hour) });

/** Notes when each clock rings, and after the first sets another that is due before the next. */
const rung: string[] = [];
async function ring(tx: Transaction, { clockId }: EventPayload<'clock.due'>): Promise<void> {
  const heard = await app.get(DueClocks).alarmOf(tx, clockId);
  rung.push(`${heard?.kind} at ${clock.now().toISOString()}`);
  if (rung.length === 1) await app.get(AlarmClocks).set(tx, alarm(9));
}

class Scripted extends JobHandler {
  constructor(readonly job: JobName) {
    super();
  }

  async handle(tx: Transaction, { payload }: Parameters<JobHandler['handle']>[1]): Promise<void> {
    if ('clockId' in payload) await ring(tx, payload);
  }
}

let app: TestingModule;
let database: TestDatabase;
const clock = new FakeClock(at(7).toISOString());

beforeAll(async () => {
  database = await createTestDatabase();
  const matcherJobs = (Object.entries(jobs) as [JobName, JobDefinition][])
    .filter(([, { app: owner }]) => owner === 'matcher')
    .map(([name]) => new Scripted(name));
  app = await Test.createTestingModule({
    imports: [
      PersistenceModule.forRoot(database.url),
      MessagingModule.forRoot({ databaseUrl: database.url, app: 'matcher' }),
    ],
    providers: [{ provide: JOB_HANDLERS, useValue: matcherJobs }],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  app.useLogger(false);
  await app.init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('Drain', () => {
  it('lets time pass from clock to clock, and stops at the moment asked for', async () => {
    await app
      .get(UnitOfWork)
      .run(service, (tx) =>
        app
          .get(AlarmClocks)
          .set(tx, alarm(8), { ...alarm(10), kind: 'need-end' }, { ...alarm(12), kind: 'edit-hold' }),
      );
    await app.get(Drain).drain();
    expect(rung).toEqual([]);
    await app.get(Drain).drain({ until: at(11), moveClock: (to) => clock.setTo(to) });
    expect(rung).toEqual([
      `staffing-review at ${at(8).toISOString()}`,
      `staffing-review at ${at(9).toISOString()}`,
      `need-end at ${at(10).toISOString()}`,
    ]);
    expect(clock.now()).toEqual(at(11));
  });
});
