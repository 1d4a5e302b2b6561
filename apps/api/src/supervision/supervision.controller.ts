import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { gapsOf } from '@app/matching';
import { FairnessViews, GapViews, SupervisionFigures, SupervisionViews } from '@app/persistence';
import type { Wording } from '@app/wording';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import type { HttpExchange } from '../http/exchange.decorator.js';
import { Exchange } from '../http/exchange.decorator.js';
import { idCut, idPage } from '../http/paging/id-pages.js';
import type { Page } from '../http/paging/page.js';
import { ApiPage } from '../http/paging/page.response.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { MatchResponse, matchResponse } from '../matches/match.response.js';
import { FairnessResponse, fairnessAuditResponse } from './fairness.response.js';
import { FiguresResponse } from './figures.response.js';
import { GapsResponse } from './gaps.response.js';
import { SupervisedMatchesRequest, SupervisedNeedsRequest } from './supervision.request.js';
import { SupervisedNeedResponse } from './supervised-need.response.js';

/** What coordinators see of their territories. */
@Resource('supervision')
@Policy('supervision.read')
export class SupervisionController {
  constructor(
    private readonly views: SupervisionViews,
    private readonly counts: SupervisionFigures,
    private readonly audits: FairnessViews,
    private readonly gapFacts: GapViews,
  ) {}

  @Get('matches')
  @ApiOperation({ summary: 'Every match with its every step, the newest first' })
  @ApiPage(MatchResponse)
  async matches(
    @CurrentActor() actor: PersonActor,
    @Query() request: SupervisedMatchesRequest,
    @ReaderWords() wording: Wording,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<MatchResponse>> {
    const { association: associationId, ...filters } = request;
    const rows = await this.views.matches(actor, { ...filters, associationId }, idCut(request));
    return idPage(
      rows.map((match) => matchResponse(wording, actor, match)),
      request,
      exchange,
    );
  }

  @Get('needs')
  @ApiOperation({ summary: 'Needs that wait for somebody, the oldest first' })
  @ApiPage(SupervisedNeedResponse)
  async needs(
    @CurrentActor() actor: PersonActor,
    @Query() request: SupervisedNeedsRequest,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<SupervisedNeedResponse>> {
    const { association: associationId, ...filters } = request;
    const rows = await this.views.needs(actor, { ...filters, associationId }, idCut(request));
    return idPage(rows, request, exchange);
  }

  @Get('gaps')
  @ApiOperation({
    summary: 'Places that lack somebody, by arrondissement, kind and language, and their likely wait',
  })
  @ApiOkResponse({ type: GapsResponse })
  async gaps(@CurrentActor() actor: PersonActor): Promise<GapsResponse> {
    const { open, recent } = await this.gapFacts.of(actor);
    return { items: gapsOf(open, recent) };
  }

  @Get('figures')
  @ApiOperation({ summary: 'How your territories stand, in numbers' })
  @ApiOkResponse({ type: FiguresResponse })
  figures(@CurrentActor() actor: PersonActor): Promise<FiguresResponse> {
    return this.counts.of(actor);
  }

  @Get('fairness')
  @ApiOperation({ summary: 'How alike your territories treat needs and volunteers, week by week' })
  @ApiOkResponse({ type: FairnessResponse })
  async fairness(
    @CurrentActor() actor: PersonActor,
    @ReaderWords() wording: Wording,
  ): Promise<FairnessResponse> {
    const audits = await this.audits.of(actor);
    return { audits: audits.map((audit) => fairnessAuditResponse(wording, audit)) };
  }
}
