import { Body, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { SteerTerritory } from '@app/domain/steering';
import { SteeringViews } from '@app/persistence';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { tellVersion } from '../http/versions/etag.js';
import { Edits, IfMatch } from '../http/versions/if-match.decorator.js';
import { TerritorySettingsRequest } from './territory-settings.request.js';
import { TerritorySettingsResponse } from './territory-settings.response.js';

/** Whether batches and learning are off, only shown, or act. */
@Resource('territories/:code', 'territories')
export class TerritorySettingsController {
  constructor(
    private readonly steering: SteerTerritory,
    private readonly views: SteeringViews,
  ) {}

  @Get('settings')
  @Policy('territories.read-settings')
  @ApiOperation({
    summary: 'What a territory lets the service do by itself, and who changed it, with its ETag',
  })
  @ApiOkResponse({ type: TerritorySettingsResponse })
  read(
    @CurrentActor() actor: PersonActor,
    @Param('code') code: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TerritorySettingsResponse> {
    return this.tell(actor, code, response);
  }

  @Put('settings')
  @Edits()
  @Policy('territories.change-settings')
  @ApiOperation({ summary: 'Set what the service may do by itself, whole; recorded with who and when' })
  @ApiOkResponse({ type: TerritorySettingsResponse })
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('code') territory: string,
    @IfMatch() ifVersion: number,
    @Body() { batch, learning }: TerritorySettingsRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TerritorySettingsResponse> {
    await this.steering.execute(actor, { territory, ifVersion, modes: { batch, learning } });
    return this.tell(actor, territory, response);
  }

  private async tell(
    actor: PersonActor,
    code: string,
    response: Response,
  ): Promise<TerritorySettingsResponse> {
    const view = await this.views.one(actor, code);
    tellVersion(response, view.version);
    return view;
  }
}
