import { Injectable } from '@nestjs/common';
import type { KindCode } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import type { BatchMode, BatchOrigin, BatchState } from '@app/domain/batches';
import { notFound } from '@app/domain/errors';
import { UnitOfWork } from '@app/domain/events';
import { query } from '../unit-of-work/index.js';
import { coordinatedBy } from './coordinated-by.js';
import type { Cut } from './cut.js';

/** A batch as coordinators see it; what planning gives is null until it is planned. */
export interface BatchSummary {
  readonly id: string;
  readonly territory: string;
  readonly origin: BatchOrigin;
  readonly mode: BatchMode;
  readonly state: BatchState;
  readonly startedAt: Date;
  readonly plannedAt: Date | null;
  readonly appliedAt: Date | null;
  readonly engineVersion: string | null;
  readonly needs: number | null;
  readonly edges: number | null;
  readonly chosen: number | null;
  readonly certificateGap: number | null;
  readonly solver: string | null;
  readonly seconds: number | null;
}

/** What differs for one need: offers that both would ask, that only the batch would, that only the waves would. */
export interface BatchDifference {
  readonly needId: string;
  readonly kind: KindCode;
  readonly both: readonly string[];
  readonly onlyBatch: readonly string[];
  readonly onlyWaves: readonly string[];
}

/** How many pairs, and for how many needs somebody would be asked at all. */
export interface BatchCounts {
  readonly both: number;
  readonly onlyBatch: number;
  readonly onlyWaves: number;
  readonly needsAskedByBatch: number;
  readonly needsAskedByWaves: number;
}

export interface BatchView extends BatchSummary {
  readonly counts: BatchCounts;
  readonly difference: readonly BatchDifference[];
}

const columns = `b.id, b.territory, b.origin, b.mode, b.state, b.started_at as "startedAt", b.planned_at as "plannedAt",
  b.applied_at as "appliedAt", b.engine_version as "engineVersion", b.needs, b.edges, b.chosen,
  b.certificate_gap as "certificateGap", b.solver, b.seconds`;

/** The offers of a need for which a condition holds. */
const offersWhere = (condition: string) =>
  `coalesce(array_agg(p.offer_id order by p.offer_id) filter (where ${condition}), '{}')`;

/** The batches of the territories that the reader coordinates. */
@Injectable()
export class BatchViews {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  list(reader: PersonActor, { limit, after }: Cut): Promise<readonly BatchSummary[]> {
    return this.work.run(reader, (tx) =>
      query<BatchSummary>(
        tx,
        `select ${columns} from batches b where b.territory in ${coordinatedBy('$1')}
           and ($2::uuid is null or b.id < $2) order by b.id desc limit $3`,
        [reader.accountId, after ?? null, limit + 1],
      ),
    );
  }

  /** @throws batch-not-found, also for a coordinator of elsewhere */
  one(reader: PersonActor, batchId: string): Promise<BatchView> {
    return this.work.run(reader, async (tx) => {
      const [batch] = await query<BatchSummary>(
        tx,
        `select ${columns} from batches b where b.id = $2 and b.territory in ${coordinatedBy('$1')}`,
        [reader.accountId, batchId],
      );
      if (!batch) throw notFound('batch-not-found');
      const difference = await query<BatchDifference>(
        tx,
        `select p.need_id as "needId", n.kind, ${offersWhere('p.by_batch and p.by_waves')} as both,
           ${offersWhere('not p.by_waves')} as "onlyBatch", ${offersWhere('not p.by_batch')} as "onlyWaves"
         from batch_pairs p join needs n on n.id = p.need_id where p.batch_id = $1
         group by p.need_id, n.kind order by p.need_id`,
        [batchId],
      );
      return { ...batch, counts: countsOf(difference), difference };
    });
  }
}

function countsOf(difference: readonly BatchDifference[]): BatchCounts {
  const pairs = (which: 'both' | 'onlyBatch' | 'onlyWaves') =>
    difference.reduce((sum, need) => sum + need[which].length, 0);
  const needsAsked = (which: 'onlyBatch' | 'onlyWaves') =>
    difference.filter((need) => need.both.length + need[which].length > 0).length;
  return {
    both: pairs('both'),
    onlyBatch: pairs('onlyBatch'),
    onlyWaves: pairs('onlyWaves'),
    needsAskedByBatch: needsAsked('onlyBatch'),
    needsAskedByWaves: needsAsked('onlyWaves'),
  };
}
