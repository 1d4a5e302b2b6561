import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** How much of a list, and from where; filters extend it. */
export class PageRequest {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 25 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 25;

  @ApiPropertyOptional({
    description: 'Where the page before ended: taken from its `Link` header or `next`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  readonly cursor?: string;
}
