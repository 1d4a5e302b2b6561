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

/** Minutes since midnight on the wall clock of the territory; `toMinute` may lie beyond midnight. */
class HoursRequest {
  @ApiProperty({ example: 1080, minimum: 0, maximum: 1439 })
  @IsInt()
  readonly fromMinute: number;

  @ApiProperty({ example: 1200 })
  @IsInt()
  readonly toMinute: number;
}

/** One session. */
export class DatedSessionRequest extends HoursRequest {
  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly date: string;
}

/** Sessions that come back each week, or every few. */
export class WeeklySessionsRequest extends HoursRequest {
  @ApiProperty({ example: [2, 4], description: '1 is Monday.', type: [Number] })
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  readonly weekdays: readonly number[];

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly from: string;

  @ApiProperty({ format: 'date', description: 'Last possible day.' })
  @IsString()
  @MaxLength(10)
  readonly until: string;

  @ApiPropertyOptional({ default: 1 })
  @IsOptional()
  @IsInt()
  readonly everyWeeks?: number;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  readonly skipHolidays?: boolean;

  @ApiPropertyOptional({ default: false, description: 'In school term only.' })
  @IsOptional()
  @IsBoolean()
  readonly termOnly?: boolean;
}

/** When a need is: dates, weekly rules, or both. */
export class ScheduleRequest {
  @ApiPropertyOptional({ type: [DatedSessionRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(366)
  @ValidateNested({ each: true })
  @Type(() => DatedSessionRequest)
  readonly once?: readonly DatedSessionRequest[];

  @ApiPropertyOptional({ type: [WeeklySessionsRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WeeklySessionsRequest)
  readonly weekly?: readonly WeeklySessionsRequest[];
}
