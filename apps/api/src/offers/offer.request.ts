import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { kindCodes, languageCodes, languageLevels, offerableItems, skillCodes } from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { HomeRequest } from '../needs/hosting.request.js';
import { LentPremisesRequest, VehicleRequest } from '../needs/resource-parts.request.js';
import { AvailabilityRequest } from './availability.request.js';

const mostCodes = 60;

/** A language that the volunteer speaks. */
export class SpokenLanguageRequest {
  @ApiProperty({ enum: languageCodes, description: 'ISO 639-3.' })
  @IsString()
  readonly code: string;

  @ApiProperty({ enum: languageLevels })
  @IsString()
  readonly level: string;
}

/** Goods to give. */
export class GivenItemRequest {
  @ApiProperty({ enum: offerableItems })
  @IsString()
  readonly item: string;

  @ApiProperty({ minimum: 1, maximum: 10_000 })
  @IsInt()
  readonly quantity: number;
}

/** An offer, whole. */
export class OfferRequest {
  @ApiPropertyOptional({ enum: kindCodes, isArray: true, description: 'May be empty with `anythingUseful`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostCodes)
  @IsString({ each: true })
  readonly kinds?: readonly string[];

  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  readonly anythingUseful?: boolean;

  @ApiPropertyOptional({ type: [SpokenLanguageRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostCodes)
  @ValidateNested({ each: true })
  @Type(() => SpokenLanguageRequest)
  readonly languages?: readonly SpokenLanguageRequest[];

  @ApiPropertyOptional({ enum: skillCodes, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostCodes)
  @IsString({ each: true })
  readonly skills?: readonly string[];

  @ApiPropertyOptional({ type: AvailabilityRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => AvailabilityRequest)
  readonly availability?: AvailabilityRequest;

  @ApiPropertyOptional({ default: false, description: 'Also from home.' })
  @IsOptional()
  @IsBoolean()
  readonly remote?: boolean;

  @ApiProperty({ example: '75011', description: 'Of the home; only its arrondissement is used.' })
  @IsString()
  @MaxLength(10)
  readonly postalCode: string;

  @ApiProperty({ example: 5, description: 'In a straight line; above 0, at most 100.' })
  @IsNumber()
  readonly maxTravelKm: number;

  @ApiPropertyOptional({ example: 180, description: 'Load limit, in minutes a week.' })
  @IsOptional()
  @IsInt()
  readonly weeklyMinutes?: number | null;

  @ApiPropertyOptional({ type: [GivenItemRequest], description: 'Asked of who offers `goods`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostCodes)
  @ValidateNested({ each: true })
  @Type(() => GivenItemRequest)
  readonly items?: readonly GivenItemRequest[];

  @ApiPropertyOptional({ type: VehicleRequest, description: 'Asked of who offers `transport`.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VehicleRequest)
  readonly vehicle?: VehicleRequest | null;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Of a vehicle that another driver offers too: the key that her offer shows.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly vehicleKey?: string | null;

  @ApiPropertyOptional({
    type: LentPremisesRequest,
    description: 'Asked of who offers `premises`; free when the offer is.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LentPremisesRequest)
  readonly premises?: LentPremisesRequest | null;

  @ApiPropertyOptional({
    type: HomeRequest,
    description: 'Asked of who offers `hosting` or `emergency-hosting`.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => HomeRequest)
  readonly home?: HomeRequest | null;
}
