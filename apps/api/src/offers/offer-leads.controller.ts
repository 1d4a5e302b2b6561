import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { MatchViews } from '@app/persistence';
import type { Wording } from '@app/wording';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import type { HttpExchange } from '../http/exchange.decorator.js';
import { Exchange } from '../http/exchange.decorator.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { idCut, idPage } from '../http/paging/id-pages.js';
import type { Page } from '../http/paging/page.js';
import { PageRequest } from '../http/paging/page.request.js';
import { ApiPage } from '../http/paging/page.response.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { MatchResponse, matchResponse } from '../matches/match.response.js';
import { NearMissDesk } from '../near-misses/near-miss-desk.js';
import { NearMissesResponse } from '../near-misses/near-misses.response.js';
import { toldNearMisses } from '../near-misses/told-near-misses.js';
import { toldReasons } from '../matches/told-reasons.js';
import { SuggestionsResponse } from './suggestion.response.js';
import { Suggestions } from './suggestions.js';

/** Where an offer leads: what it was asked, and what it could apply to. */
@Resource('offers/:id', 'offers')
export class OfferLeadsController {
  constructor(
    private readonly matchViews: MatchViews,
    private readonly suggesting: Suggestions,
    private readonly nearMissDesk: NearMissDesk,
  ) {}

  @Get('matches')
  @Policy('offers.read')
  @ApiOperation({ summary: 'The matches of an offer, the newest first' })
  @ApiPage(MatchResponse)
  async matches(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @Query() page: PageRequest,
    @ReaderWords() wording: Wording,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<MatchResponse>> {
    const rows = await this.matchViews.ofOffer(actor, offerId, idCut(page));
    return idPage(
      rows.map((match) => matchResponse(wording, actor, match)),
      page,
      exchange,
    );
  }

  @Get('near-misses')
  @Policy('offers.near-misses')
  @ApiOperation({ summary: 'Which limit of the offer, if moved, would open how many needs' })
  @ApiOkResponse({ type: NearMissesResponse })
  async nearMisses(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @ReaderWords() wording: Wording,
  ): Promise<NearMissesResponse> {
    return toldNearMisses(wording, 'offer', await this.nearMissDesk.ofOffer(actor, offerId));
  }

  @Get('suggestions')
  @Policy('offers.suggestions')
  @ApiOperation({ summary: 'Open needs of the board that the offer fits, best first' })
  @ApiOkResponse({ type: SuggestionsResponse })
  async suggestions(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @ReaderWords() wording: Wording,
  ): Promise<SuggestionsResponse> {
    const found = await this.suggesting.for(actor, offerId);
    return {
      items: found.map(({ need, fit, explanation }) => ({
        need,
        fit,
        reasons: toldReasons(wording, 'volunteer', explanation),
      })),
    };
  }
}
