import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { accessCodes, genders, kindCodes, proofCodes, safetyWishes, skillCodes } from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

/** Somebody with an account offers too. */
export class BecomeVolunteerRequest {
  @ApiProperty({ example: 'paris' })
  @IsString()
  @MaxLength(40)
  readonly territory: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly bornOn: string;

  @ApiProperty()
  @IsBoolean()
  readonly charterAccepted: boolean;
}

/** What changes; a field that is left out stays. */
export class VolunteerChangeRequest {
  @ApiPropertyOptional({ description: 'May be asked at night when something is urgent.' })
  @IsOptional()
  @IsBoolean()
  readonly onCall?: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, description: 'Commitments at the same time.' })
  @IsOptional()
  @IsInt()
  readonly maxConcurrent?: number;

  @ApiPropertyOptional({
    format: 'date-time',
    type: String,
    description: 'No questions until then; null ends the pause.',
  })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly pausedUntil?: Date | null;

  @ApiPropertyOptional({ enum: kindCodes, isArray: true, description: 'Never asked about these.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  readonly mutedKinds?: readonly string[];

  @ApiPropertyOptional({ enum: [true], description: 'The confidentiality commitment was read and accepted.' })
  @IsOptional()
  @Equals(true)
  readonly confidentialityAccepted?: true;

  @ApiPropertyOptional({ format: 'date', description: 'Once; coordinators correct it.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly bornOn?: string;
}

/** What a volunteer says for the one gate that reads it; what is left out is taken back. */
export class SafetyRequest {
  @ApiPropertyOptional({ enum: genders, description: 'Free to say.' })
  @IsOptional()
  @IsIn(genders)
  readonly gender?: string | null;

  @ApiPropertyOptional({ enum: safetyWishes, description: 'Whom you would be alone with.' })
  @IsOptional()
  @IsIn(safetyWishes)
  readonly wish?: string | null;
}

/** Practical arrangements that a volunteer asks for, never why; what is left out is taken back. */
export class AccessNeedsRequest {
  @ApiPropertyOptional({ enum: accessCodes, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly accessNeeds?: readonly string[];
}

/** A check that was made: its kind and dates, never the document. */
export class ProofRequest {
  @ApiProperty({ enum: proofCodes })
  @IsIn(proofCodes)
  readonly kind: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Left out for the city’s own checks.' })
  @IsOptional()
  @IsUUID()
  readonly associationId?: string;

  @ApiPropertyOptional({ enum: skillCodes, description: 'Of a `skill-certificate`: which certified skill.' })
  @IsOptional()
  @IsIn(skillCodes)
  readonly skill?: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly seenOn: string;

  @ApiPropertyOptional({ format: 'date', description: 'Of the document, where its age counts.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly issuedOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Earlier than the kind allows, never later.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly validUntil?: string;
}
