import { Body, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import type { DeclaredEnd } from '@app/domain/matches';
import {
  AcceptInvitation,
  ConfirmMatch,
  EndMatch,
  HearVolunteer,
  KeepAfterChange,
  ReportAttendance,
} from '@app/domain/matches';
import { MatchContacts, MatchViews } from '@app/persistence';
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
import { ContactsResponse } from './contacts.response.js';
import { DiscreetGates } from './discreet-gates.interceptor.js';
import { AttendanceRequest, HearRequest, ReasonRequest } from './match-moves.request.js';
import { MatchResponse, matchResponse } from './match.response.js';

/** Matches, and every move of one that a person may make. A move that was made already changes nothing. */
@Resource('matches')
@UseInterceptors(DiscreetGates)
export class MatchesController {
  constructor(
    private readonly matches: MatchViews,
    private readonly matchContacts: MatchContacts,
    private readonly accepting: AcceptInvitation,
    private readonly confirming: ConfirmMatch,
    private readonly ending: EndMatch,
    private readonly keeping: KeepAfterChange,
    private readonly reporting: ReportAttendance,
    private readonly hearing: HearVolunteer,
  ) {}

  @Get()
  @Policy('matches.list-own')
  @ApiOperation({ summary: 'What you were asked and what you said yes to, the newest first' })
  @ApiPage(MatchResponse)
  async own(
    @CurrentActor() actor: PersonActor,
    @Query() page: PageRequest,
    @ReaderWords() wording: Wording,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<MatchResponse>> {
    const rows = await this.matches.own(actor, idCut(page));
    return idPage(
      rows.map((match) => matchResponse(wording, actor, match)),
      page,
      exchange,
    );
  }

  @Get(':id')
  @Policy('matches.read')
  @ApiOperation({ summary: 'One match, for its parties and the coordinators' })
  @ApiOkResponse({ type: MatchResponse })
  async one(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return matchResponse(wording, actor, await this.matches.one(actor, matchId));
  }

  @Get(':id/contacts')
  @Policy('matches.read-contacts')
  @ApiOperation({
    summary: 'How the two sides reach each other, from the confirmation to 30 days after the end',
  })
  @ApiOkResponse({ type: ContactsResponse })
  contacts(@CurrentActor() actor: PersonActor, @IdParam('id') matchId: string): Promise<ContactsResponse> {
    return this.matchContacts.read(actor, matchId);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Policy('matches.answer')
  @ApiOperation({ summary: 'Say yes, in time or late: a place, or a turn on the waiting list' })
  @ApiOkResponse({ type: MatchResponse })
  accept(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.move(actor, matchId, wording, () => this.accepting.execute(actor, { matchId }));
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Policy('matches.decline')
  @ApiOperation({ summary: 'Say no to an invitation, and why' })
  @ApiOkResponse({ type: MatchResponse })
  decline(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() { reason }: ReasonRequest,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.end(actor, { matchId, end: 'declined', reason }, wording);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Policy('matches.confirm')
  @ApiOperation({ summary: 'The association says yes, or a coordinator approves; contacts open' })
  @ApiOkResponse({ type: MatchResponse })
  confirm(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.move(actor, matchId, wording, ({ needId }) =>
      this.confirming.execute(actor, { matchId, needId }),
    );
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Policy('matches.refuse')
  @ApiOperation({ summary: 'The association says no to an acceptance, and why' })
  @ApiOkResponse({ type: MatchResponse })
  refuse(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() { reason }: ReasonRequest,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.end(actor, { matchId, end: 'refused', reason }, wording);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Policy('matches.reject')
  @ApiOperation({ summary: 'A coordinator says no, and why' })
  @ApiOkResponse({ type: MatchResponse })
  reject(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() { reason }: ReasonRequest,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.end(actor, { matchId, end: 'rejected', reason }, wording);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Policy('matches.cancel')
  @ApiOperation({ summary: 'Call off what was accepted or confirmed, before it begins' })
  @ApiOkResponse({ type: MatchResponse })
  cancel(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() { reason }: ReasonRequest,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.end(actor, { matchId, end: 'cancelled', reason }, wording);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Policy('matches.cancel')
  @ApiOperation({ summary: 'Stop a mission in progress, and say why' })
  @ApiOkResponse({ type: MatchResponse })
  stop(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() { reason }: ReasonRequest,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.end(actor, { matchId, end: 'ended-early', reason }, wording);
  }

  @Post(':id/keep')
  @HttpCode(200)
  @Policy('matches.answer')
  @ApiOperation({ summary: 'Stay after a change of the need' })
  @ApiOkResponse({ type: MatchResponse })
  keep(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.move(actor, matchId, wording, () => this.keeping.execute(actor, { matchId }));
  }

  @Post(':id/attendance')
  @HttpCode(200)
  @Policy('matches.attendance')
  @ApiOperation({ summary: 'Say what became of one session' })
  @ApiOkResponse({ type: MatchResponse })
  attendance(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() { sessionId, answer }: AttendanceRequest,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.move(actor, matchId, wording, () =>
      this.reporting.execute(actor, { matchId, sessionId, answer }),
    );
  }

  @Post(':id/hear')
  @HttpCode(200)
  @Policy('matches.answer')
  @ApiOperation({ summary: 'The volunteer explains a reported absence, or contests it' })
  @ApiOkResponse({ type: MatchResponse })
  hear(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') matchId: string,
    @Body() { answer }: HearRequest,
    @ReaderWords() wording: Wording,
  ): Promise<MatchResponse> {
    return this.move(actor, matchId, wording, () => this.hearing.execute(actor, { matchId, answer }));
  }

  private end(
    actor: PersonActor,
    command: { readonly matchId: string; readonly end: DeclaredEnd; readonly reason: string },
    wording: Wording,
  ): Promise<MatchResponse> {
    return this.move(actor, command.matchId, wording, () => this.ending.execute(actor, command));
  }

  /** Whoever may not see the match learns nothing by trying to move it. */
  private async move(
    actor: PersonActor,
    matchId: string,
    wording: Wording,
    make: (match: { readonly needId: string }) => Promise<unknown>,
  ): Promise<MatchResponse> {
    await make(await this.matches.one(actor, matchId));
    return matchResponse(wording, actor, await this.matches.one(actor, matchId));
  }
}
