import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { genders, houseTopics } from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const mostDates = 120;

/** What one side would like of the other. */
export class HouseWishRequest {
  @ApiProperty({ enum: houseTopics })
  @IsString()
  readonly topic: string;

  @ApiProperty({ description: 'With, or without.' })
  @IsBoolean()
  readonly wanted: boolean;

  @ApiPropertyOptional({ default: false, description: 'It cannot be otherwise.' })
  @IsOptional()
  @IsBoolean()
  readonly firm?: boolean;
}

const said = {
  type: 'array' as const,
  items: { type: 'string', enum: [...genders], nullable: true },
};

/** How one side lives, and what it would like of the other. */
class HouseSideRequest {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'boolean' },
    description: `Any of: ${houseTopics.join(', ')}.`,
  })
  @IsOptional()
  @IsObject()
  readonly habits?: Readonly<Record<string, boolean>>;

  @ApiPropertyOptional({ type: [HouseWishRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => HouseWishRequest)
  readonly wishes?: readonly HouseWishRequest[];
}

/** Dates on which a home is free, both included. */
export class FreeDatesRequest {
  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly from: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly until: string;
}

/** A home that somebody opens; never its address. */
export class HomeRequest extends HouseSideRequest {
  @ApiProperty({
    ...said,
    description:
      'Every adult who lives there, null for those who did not say. Two conditions read it, no score; nobody else is shown more than how many.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  readonly adults: readonly (string | null)[];

  @ApiProperty({ description: 'A room of the guests’ own.' })
  @IsBoolean()
  readonly privateRoom: boolean;

  @ApiProperty({ minimum: 1, maximum: 12 })
  @IsInt()
  readonly beds: number;

  @ApiPropertyOptional({ description: 'Without steps from the street; left out: not known.' })
  @IsOptional()
  @IsBoolean()
  readonly stepFree?: boolean | null;

  @ApiPropertyOptional({ type: [FreeDatesRequest], description: 'Asked of who offers `hosting`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostDates)
  @ValidateNested({ each: true })
  @Type(() => FreeDatesRequest)
  readonly free?: readonly FreeDatesRequest[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Dates whose night is open to an emergency; asked of who offers `emergency-hosting`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostDates)
  @IsString({ each: true })
  readonly nights?: readonly string[];
}

/** Who would stay in a home, when and how: nothing that tells who they are. */
export class StayRequest extends HouseSideRequest {
  @ApiProperty({
    ...said,
    description:
      'Every adult guest, null for those who did not say. Conditions read it, no score; the association and its coordinators see it, hosts never.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  readonly adults: readonly (string | null)[];

  @ApiProperty({
    enum: ['yes', 'no', 'unknown'],
    description:
      'Whether a minor would stay without an adult of the family; an age unknown or disputed counts as yes. Never matched to a home.',
  })
  @IsIn(['yes', 'no', 'unknown'])
  readonly unaccompaniedMinor: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 11, default: 0 })
  @IsOptional()
  @IsInt()
  readonly minors?: number;

  @ApiPropertyOptional({ default: false, description: 'No steps can be climbed.' })
  @IsOptional()
  @IsBoolean()
  readonly stepFree?: boolean;

  @ApiProperty({ format: 'date', description: 'The first night.' })
  @IsString()
  @MaxLength(10)
  readonly from: string;

  @ApiProperty({
    format: 'date',
    description: 'The last night: within 90 days, or seven nights of an emergency.',
  })
  @IsString()
  @MaxLength(10)
  readonly until: string;

  @ApiPropertyOptional({ format: 'date', description: 'Of a renewal: the first night of the first period.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly since?: string;

  @ApiPropertyOptional({
    default: false,
    description:
      'The adult guest herself asked to go to a home of men, should one suit. Two coordinators have to agree; never with minors.',
  })
  @IsOptional()
  @IsBoolean()
  readonly menOnlyHomeAsked?: boolean;
}
