import type { Steered, TerritoryModes } from '@app/domain/steering';
import { modes, steered } from '@app/domain/steering';
import type { SteeringChangeView, SteeringView } from '@app/persistence';
import { Code, Flag, Instant, Many, Text, Whole } from '../http/response-fields.js';

export class TerritorySettingChangeResponse implements SteeringChangeView {
  @Code(steered)
  readonly setting: Steered;
  @Code(modes)
  readonly before: TerritoryModes[Steered];
  @Code(modes)
  readonly after: TerritoryModes[Steered];
  @Instant()
  readonly changedAt: Date;
  @Flag()
  readonly byReader: boolean;
}

/** What a territory lets the service do by itself; every process follows a change within a minute. */
export class TerritorySettingsResponse implements SteeringView {
  @Text()
  readonly territory: string;
  @Whole('Also the ETag.')
  readonly version: number;
  @Code(modes)
  readonly batch: TerritoryModes['batch'];
  @Code(modes)
  readonly learning: TerritoryModes['learning'];
  @Whole('Answers of volunteers to invitations, counted no further than those needed.')
  readonly answersRecorded: number;
  @Whole('Before so many answers nothing can be set to `apply`.')
  readonly answersNeeded: number;
  @Many(() => TerritorySettingChangeResponse)
  readonly changes: readonly TerritorySettingChangeResponse[];
}
