import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { CandidateViews, MatchViews } from '@app/persistence';
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
import { toldExplanation } from '../matches/told-explanation.js';
import { toldReasons } from '../matches/told-reasons.js';
import { CandidatesResponse } from './candidates.response.js';

/** Who could help, and who said so. */
@Resource('needs/:id', 'needs')
export class NeedLeadsController {
  constructor(
    private readonly candidateViews: CandidateViews,
    private readonly matchViews: MatchViews,
    private readonly nearMissDesk: NearMissDesk,
  ) {}

  @Get('candidates')
  @Policy('needs.candidates')
  @ApiOperation({ summary: 'The best candidates, with reasons' })
  @ApiOkResponse({ type: CandidatesResponse })
  async candidates(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @ReaderWords() wording: Wording,
  ): Promise<CandidatesResponse> {
    const candidates = await this.candidateViews.ofNeed(actor, needId);
    const computed = candidates.map(({ computedAt }) => computedAt.getTime());
    return {
      items: candidates.map(({ explanation, computedAt: _at, ...candidate }) => ({
        ...candidate,
        reasons: toldReasons(wording, actor.kind, explanation),
        ...(actor.kind === 'coordinator' ? { explanation: toldExplanation(explanation) } : {}),
      })),
      computedAt: computed.length === 0 ? null : new Date(Math.max(...computed)),
    };
  }

  @Get('near-misses')
  @Policy('needs.near-misses')
  @ApiOperation({ summary: 'What single change would bring how many people; counts below 5 are not told' })
  @ApiOkResponse({ type: NearMissesResponse })
  async nearMisses(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @ReaderWords() wording: Wording,
  ): Promise<NearMissesResponse> {
    return toldNearMisses(wording, 'need', await this.nearMissDesk.ofNeed(actor, needId));
  }

  @Get('matches')
  @Policy('needs.candidates')
  @ApiOperation({ summary: 'The matches of a need, the newest first; an association sees those with a yes' })
  @ApiPage(MatchResponse)
  async matches(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Query() page: PageRequest,
    @ReaderWords() wording: Wording,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<MatchResponse>> {
    const rows = await this.matchViews.ofNeed(actor, needId, idCut(page));
    return idPage(
      rows.map((match) => matchResponse(wording, actor, match)),
      page,
      exchange,
    );
  }
}
