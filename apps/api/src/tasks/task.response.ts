import type { TaskGrade, TaskKind } from '@app/domain/supervision';
import { taskKinds } from '@app/domain/supervision';
import type { TaskView } from '@app/persistence';
import type { Wording } from '@app/wording';
import { Code, Id, IdOrNull, Instant, InstantOrNull, OneOrNull, Whole } from '../http/response-fields.js';
import { OpeningResponse } from '../near-misses/near-misses.response.js';
import { toldBest } from '../near-misses/told-near-misses.js';

/** Something for a coordinator to decide about. */
export class TaskResponse implements Omit<TaskView, 'bestNearMiss'> {
  @Id()
  readonly id: string;
  @Code(taskKinds)
  readonly kind: TaskKind;
  @Code(['information', 'normal', 'urgent'])
  readonly grade: TaskGrade;
  @Whole('How often it came up.')
  readonly occurrences: number;
  @Instant()
  readonly openedAt: Date;
  @InstantOrNull()
  readonly dueAt: Date | null;
  @IdOrNull()
  readonly associationId: string | null;
  @IdOrNull()
  readonly needId: string | null;
  @IdOrNull()
  readonly matchId: string | null;
  @IdOrNull()
  readonly offerId: string | null;
  @OneOrNull(() => OpeningResponse)
  readonly bestNearMiss: OpeningResponse | null;
}

export const taskResponse = (wording: Wording, { bestNearMiss, ...task }: TaskView): TaskResponse => ({
  ...task,
  bestNearMiss: toldBest(wording, bestNearMiss),
});
