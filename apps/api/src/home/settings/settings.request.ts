import { Transform } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { TerritorySettingsRequest } from '../../territories/territory-settings.request.js';

/** What the form of the settings posts: of which territory, as read in which version. */
export class SettingsForm extends TerritorySettingsRequest {
  @IsString()
  @MaxLength(40)
  readonly territory: string;

  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  readonly version: number;
}
