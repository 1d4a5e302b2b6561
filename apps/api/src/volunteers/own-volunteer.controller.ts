import { Body, Delete, Get, HttpCode, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import {
  AcceptCharter,
  BecomeVolunteer,
  BlockAssociation,
  ChangeVolunteer,
  StateAccess,
  StateSafety,
} from '@app/domain/volunteers';
import { VolunteerViews } from '@app/persistence';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { given } from '../http/input/given.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { contentVersion, requireVersion } from '../http/versions/content-version.js';
import { tellVersion } from '../http/versions/etag.js';
import { Edits, IfMatch } from '../http/versions/if-match.decorator.js';
import {
  AccessNeedsRequest,
  BecomeVolunteerRequest,
  SafetyRequest,
  VolunteerChangeRequest,
} from './volunteer.request.js';
import { OwnVolunteerResponse } from './volunteer.response.js';

/** The volunteer who calls. */
@Resource('volunteers/me', 'volunteers')
@Policy('volunteers.change-own')
export class OwnVolunteerController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerViews,
    private readonly becoming: BecomeVolunteer,
    private readonly changing: ChangeVolunteer,
    private readonly accepting: AcceptCharter,
    private readonly blocking: BlockAssociation,
    private readonly stating: StateSafety,
    private readonly statingAccess: StateAccess,
  ) {}

  @Get()
  @Policy('volunteers.read-own')
  @ApiOperation({ summary: 'What you declared, and what was checked, with its ETag' })
  @ApiOkResponse({ type: OwnVolunteerResponse })
  read(
    @CurrentActor() actor: PersonActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnVolunteerResponse> {
    return this.tell(actor, response);
  }

  @Put()
  @Policy('volunteers.become')
  @ApiOperation({ summary: 'Become a volunteer with the account that you have; twice changes nothing' })
  @ApiOkResponse({ type: OwnVolunteerResponse })
  async become(
    @CurrentActor() actor: PersonActor,
    @Body() body: BecomeVolunteerRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnVolunteerResponse> {
    await this.becoming.execute(actor, body);
    return this.tell(actor, response);
  }

  @Patch()
  @Edits()
  @ApiOperation({ summary: 'A pause, being on call, a limit, kinds not to be asked about' })
  @ApiOkResponse({ type: OwnVolunteerResponse })
  change(
    @CurrentActor() actor: PersonActor,
    @IfMatch() version: number,
    @Body() body: VolunteerChangeRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnVolunteerResponse> {
    return this.work.run(actor, async () => {
      const volunteer = await this.volunteers.ownToChange(actor);
      requireVersion(volunteer, version);
      await this.changing.execute(actor, { volunteerId: volunteer.id, changes: given(body) });
      return this.tell(actor, response);
    });
  }

  @Put('safety')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Say who you are and whom you would be alone with, or take it back; one condition reads it, no person',
  })
  @ApiNoContentResponse()
  async stateSafety(@CurrentActor() actor: PersonActor, @Body() body: SafetyRequest): Promise<void> {
    const { id: volunteerId } = await this.volunteers.own(actor);
    await this.stating.execute(actor, { volunteerId, gender: body.gender, wish: body.wish });
  }

  @Put('access')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Ask for practical arrangements, or take it back: you are asked only where the mission has them',
  })
  @ApiNoContentResponse()
  async stateAccess(
    @CurrentActor() actor: PersonActor,
    @Body() { accessNeeds }: AccessNeedsRequest,
  ): Promise<void> {
    const { id: volunteerId } = await this.volunteers.own(actor);
    await this.statingAccess.execute(actor, { volunteerId, accessNeeds });
  }

  @Post('charter')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept the charter; twice changes nothing' })
  @ApiOkResponse({ type: OwnVolunteerResponse })
  async acceptCharter(
    @CurrentActor() actor: PersonActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OwnVolunteerResponse> {
    const { id: volunteerId } = await this.volunteers.own(actor);
    await this.accepting.execute(actor, { volunteerId });
    return this.tell(actor, response);
  }

  @Put('blocks/:associationId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Never be matched with an association again; no reason is asked, it is never told',
  })
  @ApiNoContentResponse()
  block(@CurrentActor() actor: PersonActor, @IdParam('associationId') associationId: string): Promise<void> {
    return this.setBlocked(actor, associationId, true);
  }

  @Delete('blocks/:associationId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Be matched with an association again' })
  @ApiNoContentResponse()
  unblock(
    @CurrentActor() actor: PersonActor,
    @IdParam('associationId') associationId: string,
  ): Promise<void> {
    return this.setBlocked(actor, associationId, false);
  }

  private async setBlocked(actor: PersonActor, associationId: string, blocked: boolean): Promise<void> {
    const { id: volunteerId } = await this.volunteers.own(actor);
    await this.blocking.execute(actor, { volunteerId, associationId, blocked });
  }

  private async tell(actor: PersonActor, response: Response): Promise<OwnVolunteerResponse> {
    const volunteer = await this.volunteers.own(actor);
    tellVersion(response, contentVersion(volunteer));
    return volunteer;
  }
}
