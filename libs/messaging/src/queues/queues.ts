import { Logger } from '@nestjs/common';
import type { JobData, QueueName } from '@app/contracts';
import { jobId } from '@app/contracts';
import type { InboxEntry } from '@app/persistence';
import type { Queue } from 'bullmq';
import { withinMs } from '../backend/deadline.js';
import { errorCode } from '../failure-policy/index.js';
import { jobOptions } from './job-options.js';

/** How long a queue may take to answer the relay. */
const patienceMs = 3_000;

/** On PostgreSQL adding many at once makes tables of its own for it, which costs as much as some dozens added alone. */
const fewJobs = 20;

/** What a queue knows of its jobs' ids: those that will run or are running, and those that ended there. */
export interface KnownJobs {
  readonly live: ReadonlySet<string>;
  readonly finished: ReadonlySet<string>;
}

/** Every queue of the service, to add to. Adding a job that is there already changes nothing. */
export class Queues {
  private readonly byName: ReadonlyMap<string, Queue>;

  constructor(queues: readonly Queue[]) {
    const logger = new Logger('Queues');
    this.byName = new Map(queues.map((queue) => [queue.name, queue]));
    for (const queue of queues) {
      queue.on('error', (error) => logger.debug(`${queue.name}: ${errorCode(error)}`));
    }
  }

  /** Adds the jobs of these inbox rows. If some could not be added, all of them may be added again. */
  async add(entries: readonly InboxEntry[]): Promise<void> {
    const adding = [...byQueue(entries)].flatMap(([name, rows]) =>
      this.addTo(this.queue(name), rows.map(toJob)),
    );
    await withinMs(patienceMs, 'queue-slow', Promise.all(adding));
  }

  private addTo(queue: Queue, jobs: readonly ReturnType<typeof toJob>[]): readonly Promise<unknown>[] {
    if (jobs.length > fewJobs) return [queue.addBulk([...jobs])];
    return jobs.map(({ name, data, opts }) => queue.add(name, data, opts));
  }

  /** The ids in two bulk reads. A job that changes its state meanwhile may be missed: it is added again, which is ignored. */
  async known(name: QueueName): Promise<KnownJobs> {
    const ids = (states: Parameters<Queue['getRanges']>[0]) => this.queue(name).getRanges(states, 0, -1);
    const [live, finished] = await withinMs(
      patienceMs,
      'queue-slow',
      Promise.all([ids(['delayed', 'prioritized', 'waiting', 'active']), ids(['completed', 'failed'])]),
    );
    return { live: new Set(live), finished: new Set(finished) };
  }

  /** Forgets finished jobs, whose ids would otherwise silently refuse a new try. */
  async forget(name: QueueName, ids: readonly string[]): Promise<void> {
    const queue = this.queue(name);
    await withinMs(patienceMs, 'queue-slow', Promise.all(ids.map((id) => queue.remove(id))));
  }

  private queue(name: QueueName): Queue {
    const queue = this.byName.get(name);
    if (!queue) throw new TypeError(`unknown queue ${name}`);
    return queue;
  }
}

/** Rows by the queue that carries them. */
export function byQueue(entries: readonly InboxEntry[]): Map<QueueName, InboxEntry[]> {
  const groups = new Map<QueueName, InboxEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.queue);
    if (group) group.push(entry);
    else groups.set(entry.queue, [entry]);
  }
  return groups;
}

function toJob({ outboxId, job, event, version, payload }: InboxEntry) {
  const data: JobData = { outboxId, event, version, payload };
  return { name: job, data, opts: { ...jobOptions, jobId: jobId(outboxId, job) } };
}
