import type { TerritoryModes } from '@app/domain/steering';
import { modes } from '@app/domain/steering';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

/** What the territory shall let the service do by itself, whole. */
export class TerritorySettingsRequest implements TerritoryModes {
  @ApiProperty({
    enum: modes,
    description:
      'Batches: not planned, only shown, or asking by themselves. `apply` is refused below 500 answers.',
  })
  @IsIn(modes)
  readonly batch: TerritoryModes['batch'];

  @ApiProperty({
    enum: modes,
    description:
      'What answers teach: not computed, only kept, or used. `apply` is refused below 500 answers.',
  })
  @IsIn(modes)
  readonly learning: TerritoryModes['learning'];
}
