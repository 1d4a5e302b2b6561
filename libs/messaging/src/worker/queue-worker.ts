import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { BeforeApplicationShutdown, OnApplicationBootstrap, Provider, Type } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import type { JobDefinition, QueueName } from '@app/contracts';
import { jobs } from '@app/contracts';
import type { Job, WorkerOptions } from 'bullmq';
import type { QueueStore } from '../backend/queue-store.js';
import { consumerConnection } from '../backend/queue-store.js';
import { errorCode, pauseMs } from '../failure-policy/index.js';
import { held } from './concurrency.js';
import { Dispatcher } from './dispatcher.js';
import { JobFailed } from './job-failed.js';

/** How long a stopping process waits for the jobs it has begun. */
const graceMs = 10_000;

/** Hands the jobs of a queue to the dispatcher. Stopping, it finishes what it has begun before any queue closes. */
@Injectable()
export class QueueWorker extends WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');

  constructor(private readonly dispatcher: Dispatcher) {
    super();
  }

  process(job: Job): Promise<void> {
    return this.dispatcher.dispatch(job);
  }

  onApplicationBootstrap(): void {
    const failed = (error: unknown) => this.logger.warn(`${this.worker.name}: ${errorCode(error)}`);
    this.worker.on('error', failed);
    this.worker.run().catch(failed);
  }

  async beforeApplicationShutdown(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)));
    await Promise.race([this.worker.close(), grace]);
    clearTimeout(timer);
  }
}

/** One worker for each queue that carries jobs of the app. */
export function queueWorkers(app: string, store: QueueStore): Provider[] {
  const own = Object.values<JobDefinition>(jobs).filter((job) => job.app === app);
  return [...new Set(own.map(({ queue }) => queue))].map((queue) => workerOf(queue, store));
}

function workerOf(queue: QueueName, store: QueueStore): Type<QueueWorker> {
  @Processor(queue, workerOptions(queue, store))
  class OneQueueWorker extends QueueWorker {}
  return OneQueueWorker;
}

/** The measured settings: a killed worker's job runs elsewhere within ten seconds. */
function workerOptions(queue: QueueName, store: QueueStore): WorkerOptions {
  return {
    connection: consumerConnection(store),
    autorun: false,
    concurrency: held[queue],
    lockDuration: 5_000,
    stalledInterval: 2_000,
    maxStalledCount: 5,
    settings: {
      backoffStrategy: (failures, _type, error) =>
        pauseMs(error instanceof JobFailed ? error.kind : 'unexpected', failures, Math.random()),
    },
  };
}
