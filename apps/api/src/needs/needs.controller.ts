import { Body, Get, HttpCode, Patch, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import {
  CancelSession,
  ChangeNeed,
  CloseNeed,
  ModerateNeed,
  ReconfirmNeed,
  WithdrawNeed,
} from '@app/domain/needs';
import { NeedViews } from '@app/persistence';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { given } from '../http/input/given.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { tellVersion } from '../http/versions/etag.js';
import { Edits, IfMatch } from '../http/versions/if-match.decorator.js';
import { CloseNeedRequest, ModerationRequest, WithdrawNeedRequest } from './need-moves.request.js';
import { NeedChangeRequest } from './need.request.js';
import { NeedResponse, WrittenNeedResponse } from './need.response.js';
import { UnaccompaniedMinorsInterceptor } from './unaccompanied-minors.interceptor.js';

/** A need, for its association and the coordinators of its territory. */
@Resource('needs')
@UseInterceptors(UnaccompaniedMinorsInterceptor)
export class NeedsController {
  constructor(
    private readonly needs: NeedViews,
    private readonly changing: ChangeNeed,
    private readonly withdrawing: WithdrawNeed,
    private readonly closing: CloseNeed,
    private readonly reconfirming: ReconfirmNeed,
    private readonly moderating: ModerateNeed,
    private readonly cancelling: CancelSession,
  ) {}

  @Get(':id')
  @Policy('needs.read')
  @ApiOperation({ summary: 'One need with its site and sessions, and its ETag' })
  @ApiOkResponse({ type: NeedResponse })
  one(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedResponse> {
    return this.tell(actor, needId, response);
  }

  @Patch(':id')
  @Edits()
  @Policy('needs.change')
  @ApiOperation({ summary: 'Change a need; when, where, tier or language asks those who said yes again' })
  @ApiOkResponse({ type: WrittenNeedResponse })
  async change(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @IfMatch() version: number,
    @Body() changes: NeedChangeRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WrittenNeedResponse> {
    const { warnings } = await this.changing.execute(actor, { needId, version, changes: given(changes) });
    return Object.assign(await this.tell(actor, needId, response), given({ warnings }));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Policy('needs.change')
  @ApiOperation({ summary: 'Take a need back, and say why' })
  @ApiOkResponse({ type: NeedResponse })
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Body() { reason }: WithdrawNeedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedResponse> {
    await this.withdrawing.execute(actor, { needId, reason });
    return this.tell(actor, needId, response);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Policy('needs.change')
  @ApiOperation({ summary: 'Close a need that is done' })
  @ApiOkResponse({ type: NeedResponse })
  async close(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Body() { reason }: CloseNeedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedResponse> {
    await this.closing.execute(actor, { needId, reason });
    return this.tell(actor, needId, response);
  }

  @Post(':id/reconfirm')
  @HttpCode(200)
  @Policy('needs.change')
  @ApiOperation({ summary: 'The need still stands' })
  @ApiOkResponse({ type: NeedResponse })
  async reconfirm(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedResponse> {
    await this.reconfirming.execute(actor, { needId });
    return this.tell(actor, needId, response);
  }

  @Post(':id/moderation')
  @HttpCode(200)
  @Policy('needs.moderate')
  @ApiOperation({ summary: 'Let a need be asked for, or refuse it and say why' })
  @ApiOkResponse({ type: NeedResponse })
  async moderate(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Body() { decision, reason }: ModerationRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedResponse> {
    await this.needs.one(actor, needId);
    await this.moderating.execute(actor, { needId, decision, ...given({ reason }) });
    return this.tell(actor, needId, response);
  }

  @Post(':id/sessions/:sessionId/cancel')
  @HttpCode(200)
  @Policy('needs.change')
  @ApiOperation({ summary: 'Call one session off; the mission goes on' })
  @ApiOkResponse({ type: NeedResponse })
  async cancelSession(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @IdParam('sessionId') sessionId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedResponse> {
    await this.cancelling.execute(actor, { needId, sessionId });
    return this.tell(actor, needId, response);
  }

  private async tell(actor: PersonActor, needId: string, response: Response): Promise<NeedResponse> {
    const need = await this.needs.one(actor, needId);
    tellVersion(response, need.version);
    return need;
  }
}
