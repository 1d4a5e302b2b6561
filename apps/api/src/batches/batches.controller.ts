import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { ApplyBatch, RequestBatch } from '@app/domain/batches';
import { BatchViews } from '@app/persistence';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import type { HttpExchange } from '../http/exchange.decorator.js';
import { Exchange } from '../http/exchange.decorator.js';
import { Creates } from '../http/idempotency/creates.decorator.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { idCut, idPage } from '../http/paging/id-pages.js';
import type { Page } from '../http/paging/page.js';
import { PageRequest } from '../http/paging/page.request.js';
import { ApiPage } from '../http/paging/page.response.js';
import { Resource } from '../http/resource.decorator.js';
import { BatchRequest } from './batch.request.js';
import { BatchResponse, BatchStateResponse, BatchSummaryResponse } from './batch.response.js';

/** Plans for many needs at a time: shown beside what the waves would do, then carried out or not. */
@Resource('batches')
export class BatchesController {
  constructor(
    private readonly requesting: RequestBatch,
    private readonly applying: ApplyBatch,
    private readonly views: BatchViews,
  ) {}

  @Post()
  @Creates()
  @Policy('batches.plan')
  @ApiOperation({ summary: 'Plan a batch as a dry run: nobody is asked' })
  @ApiCreatedResponse({ type: BatchStateResponse })
  async plan(
    @CurrentActor() actor: PersonActor,
    @Body() { territory }: BatchRequest,
  ): Promise<BatchStateResponse> {
    const { id, state } = await this.requesting.execute(actor, { territory });
    return { id, state };
  }

  @Get()
  @Policy('batches.read')
  @ApiOperation({ summary: 'Batches of your territories, the newest first' })
  @ApiPage(BatchSummaryResponse)
  async list(
    @CurrentActor() actor: PersonActor,
    @Query() page: PageRequest,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<BatchSummaryResponse>> {
    return idPage(await this.views.list(actor, idCut(page)), page, exchange);
  }

  @Get(':id')
  @Policy('batches.read')
  @ApiOperation({ summary: 'One batch, and how it differs from what the waves would do, by ids' })
  @ApiOkResponse({ type: BatchResponse })
  one(@CurrentActor() actor: PersonActor, @IdParam('id') batchId: string): Promise<BatchResponse> {
    return this.views.one(actor, batchId);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Policy('batches.apply')
  @ApiOperation({ summary: 'Ask the people of a plan; refused once an offer or a need of it has changed' })
  @ApiOkResponse({ type: BatchStateResponse })
  async apply(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') batchId: string,
  ): Promise<BatchStateResponse> {
    const { id, state } = await this.applying.execute(actor, { batchId });
    return { id, state };
  }
}
