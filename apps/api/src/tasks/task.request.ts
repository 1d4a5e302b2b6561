import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

const outcomes = ['done', 'nothing-to-do', 'handed-over'] as const;

/** What became of a task. */
export class CloseTaskRequest {
  @ApiProperty({ enum: outcomes })
  @IsIn(outcomes)
  readonly outcome: (typeof outcomes)[number];
}
