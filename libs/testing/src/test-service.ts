import { Test } from '@nestjs/testing';
import { AcceptanceModels } from '@app/domain/invitations';
import { Eligibility } from '@app/domain/matches';
import { Outlooks, Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { EngineTerms, GateEligibility } from '@app/matching';
import type { Keys } from '@app/persistence';
import { PersistenceModule, useCase, useCases } from '@app/persistence';
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
    providers: [
      useCase(EngineTerms, Territories, Outlooks, AcceptanceModels, Clock),
      useCase(GateEligibility, Profiles, EngineTerms),
      { provide: Eligibility, useExisting: GateEligibility },
      ...useCases,
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const source = module.get(DataSource);
  return {
    clock,
    get(token) {
      return module.get(token);
    },
    sql(text, parameters = []) {
      return source.query(text, [...parameters]);
    },
    stop: async () => {
      await module.close();
      await database.drop();
    },
  };
}
