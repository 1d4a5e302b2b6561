import { Test } from '@nestjs/testing';
import { Clock } from '@app/domain/time';
import type { Keys } from '@app/persistence';
import { PersistenceModule } from '@app/persistence';
import { DataSource } from 'typeorm';
import { FakeClock } from './fake-clock.js';
import { createTestDatabase } from './test-database.js';

const keys: Keys = { linkKey: Buffer.alloc(32, 1), dataKey: Buffer.alloc(32, 2) };

/** The domain's use cases on a database of their own, at a time that the spec decides. */
export interface TestService {
  readonly clock: FakeClock;
  get<T>(token: abstract new (...args: never[]) => T): T;
  /** Plain SQL, outside of every use case. */
  sql<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** Starts the use cases as an app does, but for the clock. */
export async function startTestService(): Promise<TestService> {
  const database = await createTestDatabase();
  const clock = new FakeClock();
  const module = await Test.createTestingModule({
    imports: [PersistenceModule.forRoot(database.url, {}, keys)],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const source = module.get(DataSource);
  return {
    clock,
    get: <T>(token: abstract new (...args: never[]) => T): T => module.get<T>(token),
    sql: <Row>(text: string, parameters: readonly unknown[] = []) =>
      source.query<Row[]>(text, [...parameters]),
    stop: async () => {
      await module.close();
      await database.drop();
    },
  };
}
