import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { authorisationScopes } from '@app/domain/safeguarding';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** A coordinator has seen that the association is what it says. */
export class VerificationRequest {
  @ApiPropertyOptional({ description: 'Its first needs go without moderation.' })
  @IsOptional()
  @IsBoolean()
  readonly trusted?: boolean;
}

/** Who answers for it. */
export class VouchRequest {
  @ApiProperty({ minLength: 2, maxLength: 120 })
  @IsString()
  @MaxLength(1_000)
  readonly vouchedBy: string;
}

/** Leave for a year at most to ask for what needs most care. */
export class AuthorisationRequest {
  @ApiProperty({ enum: authorisationScopes })
  @IsIn(authorisationScopes)
  readonly scope: string;

  @ApiProperty({ minLength: 2, maxLength: 120 })
  @IsString()
  @MaxLength(1_000)
  readonly namedProfessional: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly insuranceSeenOn: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly validFrom: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly validUntil: string;
}
