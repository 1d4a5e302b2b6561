import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { noShowReasons } from '@app/contracts';

/** Why: a code of the closed list of that end, for that giver. */
export class ReasonRequest {
  @ApiProperty({
    example: 'not-free',
    description: 'A code of `reasons` in the taxonomy, for this end and role.',
  })
  @IsString()
  @MaxLength(60)
  readonly reason: string;
}

const answers = ['held', 'not-held', 'volunteer-absent', 'association-absent'] as const;

/** What became of one session. Each side speaks of the other's absence, never of its own. */
export class AttendanceRequest {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null for a mission without sessions: what is said is said of the whole.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  readonly sessionId: string | null;

  @ApiProperty({ enum: answers })
  @IsIn(answers)
  readonly answer: (typeof answers)[number];
}

const heard = ['contested', ...noShowReasons] as const;

/** What the volunteer says to a report of absence. */
export class HearRequest {
  @ApiProperty({ enum: heard })
  @IsIn(heard)
  readonly answer: string;
}

/** Which offer applies. */
export class ApplicationRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly offerId: string;
}
