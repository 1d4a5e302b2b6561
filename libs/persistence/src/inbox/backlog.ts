import { Injectable } from '@nestjs/common';
import type { JobName } from '@app/contracts';
import { service, UnitOfWork } from '@app/domain/events';
import { query } from '../unit-of-work/index.js';

/** How far the consumers are behind, and what was given up. */
export interface BacklogFigures {
  /** Jobs that no queue has seen. */
  readonly toEnqueue: number;
  /** Jobs that are owed, enqueued or not. */
  readonly open: number;
  readonly dead: number;
  /** Age of the oldest open job; 0 when there is none. */
  readonly oldestOpenSeconds: number;
}

/** Reads the figures that a health check, a metric or a test needs. */
@Injectable()
export class Backlog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(): Promise<BacklogFigures> {
    const [figures] = await this.unitOfWork.run(service, (tx) =>
      query<BacklogFigures>(
        tx,
        `select
           (select count(*)::int from inbox where enqueued_at is null) as "toEnqueue",
           (select count(*)::int from inbox where dead_at is not null and processed_at is null) as dead,
           open.jobs as open, open.age as "oldestOpenSeconds"
         from (
           select count(*)::int as jobs, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as age
             from inbox where processed_at is null and dead_at is null
         ) as open`,
      ),
    );
    if (!figures) throw new TypeError('an aggregate gave no row');
    return figures;
  }

  /** Which jobs are open, by name. */
  async openByJob(): Promise<Partial<Record<JobName, number>>> {
    const rows = await this.unitOfWork.run(service, (tx) =>
      query<{ job: JobName; count: number }>(
        tx,
        'select job, count(*)::int as count from inbox where processed_at is null and dead_at is null group by job',
      ),
    );
    return Object.fromEntries(rows.map(({ job, count }) => [job, count]));
  }
}
