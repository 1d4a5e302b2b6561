import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { cefrLevels, itemCodes, languageCodes } from '@app/contracts';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

const longest = 1_000;

/** Where it happens. Only the arrondissement is public; the rest opens at the confirmation. */
export class SiteRequest {
  @ApiPropertyOptional({ maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly label?: string | null;

  @ApiPropertyOptional({ maxLength: 160 })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly street?: string | null;

  @ApiProperty({ example: '75018' })
  @IsString()
  @MaxLength(10)
  readonly postalCode: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly city?: string | null;

  @ApiPropertyOptional({ maxLength: 300 })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly accessNote?: string | null;

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Whom to ask for on the day; a number may stand here.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly contactNote?: string | null;
}

/** A language that the volunteer must speak. */
export class NeededLanguageRequest {
  @ApiProperty({ enum: languageCodes })
  @IsString()
  readonly code: string;

  @ApiProperty({ enum: cefrLevels })
  @IsString()
  readonly level: string;

  @ApiPropertyOptional({ default: false, description: 'A related language serves too (Persian for Dari).' })
  @IsOptional()
  @IsBoolean()
  readonly relatedAccepted?: boolean;
}

/** Something that is collected. */
export class WantedItemRequest {
  @ApiProperty({ enum: itemCodes })
  @IsString()
  readonly item: string;

  @ApiPropertyOptional({ maxLength: 80, description: 'What exactly; asked for `other`.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly label?: string | null;

  @ApiProperty({ minimum: 1, maximum: 10_000 })
  @IsInt()
  readonly quantity: number;
}

/** Ages of a group, in years, both included. */
export class AgesRequest {
  @ApiProperty()
  @IsInt()
  readonly fromAge: number;

  @ApiProperty()
  @IsInt()
  readonly toAge: number;
}
