import type { KindCode } from '@app/contracts';
import { kindCodes } from '@app/contracts';
import type { BatchMode, BatchOrigin, BatchState } from '@app/domain/batches';
import type { BatchCounts, BatchDifference, BatchSummary, BatchView } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import {
  Code,
  CodeOrNull,
  Id,
  Instant,
  InstantOrNull,
  Many,
  NumOrNull,
  One,
  Text,
  TextOrNull,
  Whole,
  WholeOrNull,
} from '../http/response-fields.js';

const states: readonly BatchState[] = ['requested', 'planned', 'applied', 'failed'];

/** What became of asking for a batch. */
export class BatchStateResponse {
  @Id()
  readonly id: string;
  @Code(states)
  readonly state: BatchState;
}

/** A batch; what planning gives is null until it is planned. */
export class BatchSummaryResponse extends BatchStateResponse implements BatchSummary {
  @Text()
  readonly territory: string;
  @Code(['clock', 'coordinator'])
  readonly origin: BatchOrigin;
  @Code(['dry-run', 'apply'], '`apply`: it asks by itself once it is planned.')
  readonly mode: BatchMode;
  @Instant()
  readonly startedAt: Date;
  @InstantOrNull()
  readonly plannedAt: Date | null;
  @InstantOrNull()
  readonly appliedAt: Date | null;
  @TextOrNull()
  readonly engineVersion: string | null;
  @WholeOrNull('Needs that took part: places still lacking, or a kind that only few can do.')
  readonly needs: number | null;
  @WholeOrNull('Pairs worth asking among which it chose.')
  readonly edges: number | null;
  @WholeOrNull('People whom it would ask.')
  readonly chosen: number | null;
  @NumOrNull('By how much, as a share, the plan can miss the best there is.')
  readonly certificateGap: number | null;
  @CodeOrNull(
    ['auction', 'coarse-auction', 'greedy'],
    'Anything but `auction`: out of time, solved less exactly.',
  )
  readonly solver: string | null;
  @NumOrNull('Of planning.')
  readonly seconds: number | null;
}

const Offers = (description: string): PropertyDecorator =>
  ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, description });

/** What differs for one need, by the ids of offers. */
export class BatchDifferenceResponse implements BatchDifference {
  @Id()
  readonly needId: string;
  @Code(kindCodes)
  readonly kind: KindCode;
  @Offers('Asked either way.')
  readonly both: readonly string[];
  @Offers('Asked by the batch only.')
  readonly onlyBatch: readonly string[];
  @Offers('Asked only if each need plans a wave for itself.')
  readonly onlyWaves: readonly string[];
}

export class BatchCountsResponse implements BatchCounts {
  @Whole()
  readonly both: number;
  @Whole()
  readonly onlyBatch: number;
  @Whole()
  readonly onlyWaves: number;
  @Whole('Needs for which the batch asks somebody.')
  readonly needsAskedByBatch: number;
  @Whole('Needs for which their own waves would ask somebody.')
  readonly needsAskedByWaves: number;
}

/** A batch beside what the waves of the same moment would do. */
export class BatchResponse extends BatchSummaryResponse implements BatchView {
  @One(() => BatchCountsResponse)
  readonly counts: BatchCountsResponse;
  @Many(() => BatchDifferenceResponse)
  readonly difference: readonly BatchDifferenceResponse[];
}
