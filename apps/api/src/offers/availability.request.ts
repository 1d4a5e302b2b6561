import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const mostItems = 200;

/** Minutes since midnight on the wall clock of the territory, `toMinute` excluded; never over midnight. */
class MinutesRequest {
  @ApiProperty({ example: 1080, minimum: 0, maximum: 1440 })
  @IsInt()
  readonly fromMinute: number;

  @ApiProperty({ example: 1200, minimum: 0, maximum: 1440 })
  @IsInt()
  readonly toMinute: number;
}

/** Hours free each week. */
export class WeeklyHoursRequest extends MinutesRequest {
  @ApiProperty({ example: 2, minimum: 1, maximum: 7, description: '1 is Monday.' })
  @IsInt()
  readonly day: number;
}

/** Hours free on one date. */
export class DatedHoursRequest extends MinutesRequest {
  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly date: string;
}

/** Days that differ from the usual week: away, or free all day. */
export class DaysRequest {
  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly from: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly until: string;

  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  readonly available?: boolean;
}

/** When a volunteer is free. */
export class AvailabilityRequest {
  @ApiPropertyOptional({ type: [WeeklyHoursRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostItems)
  @ValidateNested({ each: true })
  @Type(() => WeeklyHoursRequest)
  readonly weekly?: readonly WeeklyHoursRequest[];

  @ApiPropertyOptional({ type: [DatedHoursRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostItems)
  @ValidateNested({ each: true })
  @Type(() => DatedHoursRequest)
  readonly dated?: readonly DatedHoursRequest[];

  @ApiPropertyOptional({ type: [DaysRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostItems)
  @ValidateNested({ each: true })
  @Type(() => DaysRequest)
  readonly exceptions?: readonly DaysRequest[];

  @ApiPropertyOptional({ format: 'date', description: 'First day of all of it.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly from?: string | null;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of all of it.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly until?: string | null;
}
