import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** For which city a batch is to be planned. */
export class BatchRequest {
  @ApiProperty({ example: 'paris' })
  @IsString()
  @MaxLength(40)
  readonly territory: string;
}
