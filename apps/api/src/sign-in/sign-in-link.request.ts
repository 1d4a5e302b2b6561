import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class SignInLinkRequest {
  @ApiProperty({ example: 'lea@exemple.fr', maxLength: 320 })
  @IsString()
  @MaxLength(320)
  readonly email: string;
}
