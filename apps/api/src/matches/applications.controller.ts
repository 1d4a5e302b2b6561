import { Body, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { MatchViews } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Creates } from '../http/idempotency/creates.decorator.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { Applications } from './applications.js';
import { DiscreetGates } from './discreet-gates.interceptor.js';
import { ApplicationRequest } from './match-moves.request.js';
import { MatchResponse, matchResponse } from './match.response.js';

@Resource('needs/:id/applications', 'matches')
@UseInterceptors(DiscreetGates)
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly matches: MatchViews,
  ) {}

  @Post()
  @Creates()
  @Policy('needs.apply')
  @ApiOperation({ summary: 'Apply from the board: same gates, then a place or a turn on the waiting list' })
  @ApiCreatedResponse({ type: MatchResponse })
  async apply(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Body() { offerId }: ApplicationRequest,
    @ReaderWords() wording: Wording,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchResponse> {
    const matchId = await this.applications.send(actor, { needId, offerId });
    response.location(`/api/v1/matches/${matchId}`);
    return matchResponse(wording, actor, await this.matches.one(actor, matchId));
  }
}
