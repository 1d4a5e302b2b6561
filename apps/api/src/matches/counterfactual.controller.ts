import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import type { Wording } from '@app/wording';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { CounterfactualRequest, changeOf } from './counterfactual.request.js';
import { CounterfactualResponse, counterfactualResponse } from './counterfactual.response.js';
import { Counterfactuals } from './counterfactuals.js';

/** What a match would be with one thing changed. */
@Resource('matches/:id', 'matches')
export class CounterfactualController {
  constructor(private readonly counterfactuals: Counterfactuals) {}

  @Post('counterfactual')
  @HttpCode(200)
  @Policy('matches.counterfactual')
  @ApiOperation({
    summary: 'Score a match again with one change; nothing is written and no condition is waived',
  })
  @ApiOkResponse({ type: CounterfactualResponse })
  async tell(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() request: CounterfactualRequest,
    @ReaderWords() wording: Wording,
  ): Promise<CounterfactualResponse> {
    return counterfactualResponse(wording, await this.counterfactuals.of(actor, matchId, changeOf(request)));
  }
}
