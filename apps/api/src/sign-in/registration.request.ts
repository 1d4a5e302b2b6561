import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** What the sign-up page asks. */
export class RegistrationRequest {
  @ApiProperty({ example: 'lea@exemple.fr', maxLength: 320 })
  @IsString()
  @MaxLength(320)
  readonly email: string;

  @ApiProperty({ example: 'Léa', maxLength: 120 })
  @IsString()
  @MaxLength(480)
  readonly givenName: string;

  @ApiPropertyOptional({ example: 'Martin', maxLength: 120, description: 'Left out by people of one name.' })
  @IsOptional()
  @IsString()
  @MaxLength(480)
  readonly familyName?: string;

  @ApiProperty({ enum: ['fr', 'en'], description: 'The language in which the service writes to the person.' })
  @IsString()
  @MaxLength(10)
  readonly locale: string;

  @ApiProperty({ example: 'paris' })
  @IsString()
  @MaxLength(40)
  readonly territory: string;

  @ApiProperty({ example: '1990-05-17', format: 'date' })
  @IsString()
  @MaxLength(10)
  readonly bornOn: string;

  @ApiProperty({ description: 'The charter of volunteers was read and accepted.' })
  @IsBoolean()
  readonly charterAccepted: boolean;
}
