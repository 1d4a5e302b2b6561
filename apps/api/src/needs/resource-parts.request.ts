import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { equipment } from '@app/contracts';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';

/** The room of a vehicle, or that a trip takes; what is left out is none. */
export class VehicleRequest {
  @ApiPropertyOptional({ minimum: 0, maximum: 60, default: 0, description: 'Beside the driver’s.' })
  @IsOptional()
  @IsInt()
  readonly seats?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 100, default: 0 })
  @IsOptional()
  @IsNumber()
  readonly cubicMetres?: number;

  @ApiPropertyOptional({ minimum: 0, default: 0, description: 'Of the seats, how many for a child.' })
  @IsOptional()
  @IsInt()
  readonly childSeats?: number;
}

/** What is asked of a room. */
export class PremisesRequest {
  @ApiProperty({ minimum: 1, maximum: 2_000, description: 'How many people.' })
  @IsInt()
  readonly capacity: number;

  @ApiProperty({ description: 'Without steps from the street.' })
  @IsBoolean()
  readonly stepFree: boolean;

  @ApiPropertyOptional({ enum: equipment, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly equipment?: readonly string[];
}

/** A room lent. */
export class LentPremisesRequest extends PremisesRequest {
  @ApiProperty({ enum: [false], description: 'Nobody lives there: a dwelling is never lent here.' })
  @IsBoolean()
  readonly dwelling: boolean;
}
