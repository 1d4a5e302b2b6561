import type { TaskGrade, TaskKind } from '@app/domain/supervision';
import { taskKinds } from '@app/domain/supervision';
import type { TaskView } from '@app/persistence';
import { Code, Id, IdOrNull, Instant, InstantOrNull, Whole } from '../http/response-fields.js';

/** Something for a coordinator to decide about. */
export class TaskResponse implements TaskView {
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
}
