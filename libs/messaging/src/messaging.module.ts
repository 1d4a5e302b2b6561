import { BullModule, getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { queues } from '@app/contracts';
import { UnitOfWork } from '@app/domain/events';
import type { Queue } from 'bullmq';
import { chooseBackend, producerConnection } from './backend/queue-store.js';
import { Drain } from './drain/drain.js';
import type { MessagingOptions } from './messaging-options.js';
import { MESSAGING_OPTIONS } from './messaging-options.js';
import { Queues } from './queues/index.js';
import { Relay } from './relay/relay.js';
import { Background } from './schedules/background.js';
import { ClockTick } from './schedules/clock-tick.js';
import { Sweeper } from './sweeper/sweeper.js';
import { Dispatcher, JobRunner, queueWorkers } from './worker/index.js';

const names = Object.keys(queues);

/** Queues, relay, sweeper and clock tick for every app; for those that have jobs, their workers. */
@Module({})
export class MessagingModule {
  /** Needs `PersistenceModule`. The app declares its handlers with `jobHandlers(…)`, in whichever module it likes. */
  static forRoot(options: MessagingOptions): DynamicModule {
    const connections = {
      // A queue that finds no PostgreSQL when it is made never recovers: a unit of work exists once there is one.
      inject: [UnitOfWork],
      useFactory: () => {
        chooseBackend(options);
        return { connection: producerConnection(options) };
      },
    };
    return {
      module: MessagingModule,
      global: true,
      imports: [
        BullModule.forRootAsync(connections),
        BullModule.registerQueue(...names.map((name) => ({ name }))),
      ],
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        {
          provide: Queues,
          useFactory: (...all: Queue[]) => new Queues(all),
          inject: names.map((name) => getQueueToken(name)),
        },
        Relay,
        Sweeper,
        ClockTick,
        Background,
        JobRunner,
        Dispatcher,
        ...queueWorkers(options.app, options),
        Drain,
      ],
      exports: [Queues, Relay, Sweeper, ClockTick, Drain],
    };
  }
}
