import { Body, Get, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { PublishNeed } from '@app/domain/needs';
import { NeedViews } from '@app/persistence';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import type { HttpExchange } from '../http/exchange.decorator.js';
import { Exchange } from '../http/exchange.decorator.js';
import { Creates } from '../http/idempotency/creates.decorator.js';
import { given } from '../http/input/given.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { idCut, idPage } from '../http/paging/id-pages.js';
import type { Page } from '../http/paging/page.js';
import { ApiPage } from '../http/paging/page.response.js';
import { Resource } from '../http/resource.decorator.js';
import { tellVersion } from '../http/versions/etag.js';
import { NeedsRequest } from './need-moves.request.js';
import { NeedRequest } from './need.request.js';
import { NeedSummaryResponse, WrittenNeedResponse } from './need.response.js';
import { UnaccompaniedMinorsInterceptor } from './unaccompanied-minors.interceptor.js';

/** The needs of one association. */
@Resource('associations/:id/needs', 'needs')
@UseInterceptors(UnaccompaniedMinorsInterceptor)
export class AssociationNeedsController {
  constructor(
    private readonly needs: NeedViews,
    private readonly publishing: PublishNeed,
  ) {}

  @Post()
  @Creates()
  @Policy('needs.publish')
  @ApiOperation({ summary: 'Post a need; its candidates show within two seconds' })
  @ApiCreatedResponse({ type: WrittenNeedResponse })
  async publish(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Body() need: NeedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WrittenNeedResponse> {
    const { id, version, warnings } = await this.publishing.execute(actor, { associationId, need });
    response.location(`/api/v1/needs/${id}`);
    tellVersion(response, version);
    return { ...(await this.needs.one(actor, id)), ...given({ warnings }) };
  }

  @Get()
  @Policy('needs.list')
  @ApiOperation({ summary: 'The needs of an association, the newest first' })
  @ApiPage(NeedSummaryResponse)
  async list(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Query() request: NeedsRequest,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<NeedSummaryResponse>> {
    const { state } = request;
    const rows = await this.needs.ofAssociation(actor, { associationId, state }, idCut(request));
    return idPage(rows, request, exchange);
  }
}
