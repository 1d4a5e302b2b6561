import { ApiPropertyOptional } from '@nestjs/swagger';
import type { KindCode, LanguageCode } from '@app/contracts';
import { kindCodes, languageCodes } from '@app/contracts';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageRequest } from '../http/paging/page.request.js';

/** What a visitor looks for. */
export class BoardRequest extends PageRequest {
  @ApiPropertyOptional({ default: 'paris' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly territory: string = 'paris';

  @ApiPropertyOptional({ enum: kindCodes })
  @IsOptional()
  @IsIn(kindCodes)
  readonly kind?: KindCode;

  @ApiPropertyOptional({ example: '75118', description: 'INSEE code of the arrondissement.' })
  @IsOptional()
  @IsString()
  @MaxLength(5)
  readonly district?: string;

  @ApiPropertyOptional({ enum: languageCodes, description: 'Asked of the volunteer, or helpful.' })
  @IsOptional()
  @IsIn(languageCodes)
  readonly language?: LanguageCode;
}
