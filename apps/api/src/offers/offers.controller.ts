import { Body, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import {
  ChangeOffer,
  EnterOfferForPerson,
  PauseOffer,
  PublishOffer,
  ReconfirmOffer,
  ResumeOffer,
  WithdrawOffer,
} from '@app/domain/offers';
import { OfferViews } from '@app/persistence';
import type { Response } from 'express';
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
import { tellVersion } from '../http/versions/etag.js';
import { Edits, IfMatch } from '../http/versions/if-match.decorator.js';
import { OfferForPersonRequest } from './offer-for-person.request.js';
import { WithdrawOfferRequest } from './offer-reason.request.js';
import { OfferRequest } from './offer.request.js';
import { EnteredOfferResponse, OfferResponse } from './offer.response.js';

@Resource('offers')
export class OffersController {
  constructor(
    private readonly offers: OfferViews,
    private readonly publishing: PublishOffer,
    private readonly entering: EnterOfferForPerson,
    private readonly changing: ChangeOffer,
    private readonly pausing: PauseOffer,
    private readonly resuming: ResumeOffer,
    private readonly withdrawing: WithdrawOffer,
    private readonly reconfirming: ReconfirmOffer,
  ) {}

  @Post()
  @Creates()
  @Policy('offers.publish')
  @ApiOperation({ summary: 'Put up what you can give' })
  @ApiCreatedResponse({ type: OfferResponse })
  async publish(
    @CurrentActor() actor: PersonActor,
    @Body() body: OfferRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferResponse> {
    const { id } = await this.publishing.execute(actor, body);
    response.location(`/api/v1/offers/${id}`);
    return this.tell(actor, id, response);
  }

  @Post('for-person')
  @Creates()
  @Policy('offers.enter-for-person')
  @ApiOperation({ summary: 'Enter an offer for somebody at the counter or on the phone' })
  @ApiCreatedResponse({ type: EnteredOfferResponse })
  enter(
    @CurrentActor() actor: PersonActor,
    @Body() body: OfferForPersonRequest,
  ): Promise<EnteredOfferResponse> {
    return this.entering.execute(actor, body);
  }

  @Get()
  @Policy('offers.list-own')
  @ApiOperation({ summary: 'Your offers, the newest first' })
  @ApiPage(OfferResponse)
  async own(
    @CurrentActor() actor: PersonActor,
    @Query() page: PageRequest,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<OfferResponse>> {
    return idPage(await this.offers.own(actor, idCut(page)), page, exchange);
  }

  @Get(':id')
  @Policy('offers.read')
  @ApiOperation({ summary: 'One offer, with its ETag' })
  @ApiOkResponse({ type: OfferResponse })
  one(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferResponse> {
    return this.tell(actor, offerId, response);
  }

  @Put(':id')
  @Edits()
  @Policy('offers.change')
  @ApiOperation({ summary: 'Say the offer anew, whole' })
  @ApiOkResponse({ type: OfferResponse })
  async change(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @IfMatch() ifVersion: number,
    @Body() offer: OfferRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferResponse> {
    await this.changing.execute(actor, { offerId, ifVersion, offer });
    return this.tell(actor, offerId, response);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Policy('offers.change')
  @ApiOperation({ summary: 'Take a break: no new question, commitments stay' })
  @ApiOkResponse({ type: OfferResponse })
  async pause(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferResponse> {
    await this.pausing.execute(actor, { offerId });
    return this.tell(actor, offerId, response);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Policy('offers.change')
  @ApiOperation({ summary: 'The break is over' })
  @ApiOkResponse({ type: OfferResponse })
  async resume(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferResponse> {
    await this.resuming.execute(actor, { offerId });
    return this.tell(actor, offerId, response);
  }

  @Post(':id/reconfirm')
  @HttpCode(200)
  @Policy('offers.change')
  @ApiOperation({ summary: 'The offer still stands' })
  @ApiOkResponse({ type: OfferResponse })
  async reconfirm(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferResponse> {
    await this.reconfirming.execute(actor, { offerId });
    return this.tell(actor, offerId, response);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Policy('offers.change')
  @ApiOperation({ summary: 'Take the offer back, and say why' })
  @ApiOkResponse({ type: OfferResponse })
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') offerId: string,
    @Body() { reason }: WithdrawOfferRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferResponse> {
    await this.withdrawing.execute(actor, { offerId, reason });
    return this.tell(actor, offerId, response);
  }

  private async tell(actor: PersonActor, offerId: string, response: Response): Promise<OfferResponse> {
    const offer = await this.offers.one(actor, offerId);
    tellVersion(response, offer.version);
    return offer;
  }
}
