import { ApiPropertyOptional } from '@nestjs/swagger';
import type { KindCode, MatchState } from '@app/contracts';
import { everyMatchState, kindCodes } from '@app/contracts';
import type { NeedQuestion } from '@app/persistence';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageRequest } from '../http/paging/page.request.js';

/** What a coordinator narrows a list down to. */
class SupervisionRequest extends PageRequest {
  @ApiPropertyOptional({ enum: kindCodes })
  @IsOptional()
  @IsIn(kindCodes)
  readonly kind?: KindCode;

  @ApiPropertyOptional({ example: '75118', description: 'INSEE code of the arrondissement.' })
  @IsOptional()
  @IsString()
  @MaxLength(5)
  readonly district?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly association?: string;
}

export class SupervisedMatchesRequest extends SupervisionRequest {
  @ApiPropertyOptional({ enum: everyMatchState })
  @IsOptional()
  @IsIn(everyMatchState)
  readonly state?: MatchState;

  @ApiPropertyOptional({ format: 'date-time', description: 'Moved since then.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(35)
  readonly since?: string;
}

const questions = ['open', 'unmet', 'moderation'] as const satisfies readonly NeedQuestion[];

export class SupervisedNeedsRequest extends SupervisionRequest {
  @ApiPropertyOptional({
    enum: questions,
    default: 'open',
    description: '`open`: places to give; `unmet`: nobody left to ask; `moderation`: to be read first.',
  })
  @IsOptional()
  @IsIn(questions)
  readonly question: NeedQuestion = 'open';
}
