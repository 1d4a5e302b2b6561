import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const longest = 1_000;

/** Who registers; an RNA or SIREN number, or the verified association that a collective works under. */
export class RegisterAssociationRequest {
  @ApiProperty({ minLength: 2, maxLength: 160 })
  @IsString()
  @MaxLength(longest)
  readonly name: string;

  @ApiProperty({ example: 'paris' })
  @IsString()
  @MaxLength(40)
  readonly territory: string;

  @ApiPropertyOptional({ example: 'W751234567' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly rna?: string | null;

  @ApiPropertyOptional({ example: '732829320' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly siren?: string | null;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly hostedBy?: string | null;

  @ApiPropertyOptional({ maxLength: 300, description: 'How its volunteers are insured, in its own words.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly volunteerInsurance?: string | null;
}

/** What changes; a field that is left out stays. */
export class AssociationChangeRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Account of a member: whom confirmed volunteers reach.',
  })
  @IsOptional()
  @IsUUID()
  readonly namedContact?: string;

  @ApiPropertyOptional({ maxLength: 300 })
  @IsOptional()
  @IsString()
  @MaxLength(longest)
  readonly volunteerInsurance?: string | null;
}

/** Days on which nobody answers, both included. */
export class ClosureRequest {
  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly from: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly until: string;
}

/** A colleague who may act for the association. */
export class MemberRequest {
  @ApiProperty({ maxLength: 320 })
  @IsString()
  @MaxLength(320)
  readonly email: string;

  @ApiProperty({ maxLength: 120 })
  @IsString()
  @MaxLength(480)
  readonly givenName: string;

  @ApiPropertyOptional({ maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(480)
  readonly familyName?: string;

  @ApiProperty({ enum: ['fr', 'en'] })
  @IsString()
  @MaxLength(10)
  readonly locale: string;
}
