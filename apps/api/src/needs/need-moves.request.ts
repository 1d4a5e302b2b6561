import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { moderationRefusalReasons, needCloseReasons, needWithdrawReasons } from '@app/contracts';
import { IsIn, IsOptional } from 'class-validator';
import { PageRequest } from '../http/paging/page.request.js';

export class WithdrawNeedRequest {
  @ApiProperty({ enum: needWithdrawReasons })
  @IsIn(needWithdrawReasons)
  readonly reason: string;
}

export class CloseNeedRequest {
  @ApiProperty({ enum: needCloseReasons, description: 'Associations close theirs as `done`.' })
  @IsIn(needCloseReasons)
  readonly reason: string;
}

/** A coordinator's word on a need. */
export class ModerationRequest {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  readonly decision: 'approve' | 'refuse';

  @ApiPropertyOptional({ enum: moderationRefusalReasons, description: 'Required for a refusal.' })
  @IsOptional()
  @IsIn(moderationRefusalReasons)
  readonly reason?: string;
}

const states = ['published', 'withdrawn', 'closed'] as const;

/** Which needs of an association. */
export class NeedsRequest extends PageRequest {
  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states)
  readonly state?: (typeof states)[number];
}
