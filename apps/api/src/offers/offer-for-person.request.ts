import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { OfferRequest } from './offer.request.js';

/** Whose offer it is. */
export class PersonRequest {
  @ApiProperty({ example: 'lea@exemple.fr', maxLength: 320 })
  @IsString()
  @MaxLength(320)
  readonly email: string;

  @ApiProperty({ example: 'Léa', maxLength: 120 })
  @IsString()
  @MaxLength(480)
  readonly givenName: string;

  @ApiPropertyOptional({ example: 'Martin', maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(480)
  readonly familyName?: string;

  @ApiProperty({ enum: ['fr', 'en'] })
  @IsString()
  @MaxLength(10)
  readonly locale: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly bornOn?: string;
}

const channels = ['counter', 'phone'] as const;

/** What a person said at the counter or on the phone, and that they agreed to it. */
export class OfferForPersonRequest {
  @ApiProperty({ example: 'paris' })
  @IsString()
  @MaxLength(40)
  readonly territory: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'For a member of an association: which one.' })
  @IsOptional()
  @IsUUID()
  readonly associationId?: string;

  @ApiProperty({ enum: channels })
  @IsIn(channels)
  readonly channel: (typeof channels)[number];

  @ApiProperty({ type: PersonRequest })
  @IsDefined()
  @ValidateNested()
  @Type(() => PersonRequest)
  readonly person: PersonRequest;

  @ApiProperty({ description: 'The person agreed, spoken; who heard it and when is recorded.' })
  @IsBoolean()
  readonly consentSpoken: boolean;

  @ApiProperty()
  @IsBoolean()
  readonly charterAccepted: boolean;

  @ApiProperty({ type: OfferRequest })
  @IsDefined()
  @ValidateNested()
  @Type(() => OfferRequest)
  readonly offer: OfferRequest;
}
