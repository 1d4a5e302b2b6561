import { ApiProperty } from '@nestjs/swagger';

/** The one answer for every address. */
export class SentResponse {
  @ApiProperty({ example: 'Si cette adresse est connue, un lien vient de partir.' })
  readonly message: string;
}
