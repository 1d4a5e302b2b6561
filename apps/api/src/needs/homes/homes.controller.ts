import { Body, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import type { Wording } from '@app/wording';
import { IsUUID } from 'class-validator';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Policy } from '../../access/policy.decorator.js';
import { IdParam } from '../../http/input/id-param.decorator.js';
import { ReaderWords } from '../../http/reader-words.decorator.js';
import { Resource } from '../../http/resource.decorator.js';
import { Edits, IfMatch } from '../../http/versions/if-match.decorator.js';
import { HomeDesk } from './home-desk.js';
import { ShortlistResponse, shortlistResponse } from './home.response.js';

/** Which host of the list is asked. */
export class DossierRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly offerId: string;
}

/** Homes for a stay: a list for a caseworker, who asks herself. */
@Resource('needs/:id', 'needs')
@Policy('needs.homes')
export class HomesController {
  constructor(private readonly desk: HomeDesk) {}

  @Get('homes')
  @ApiOperation({
    summary: 'At most three homes for a stay, with reasons; closed until the territory opens it',
  })
  @ApiOkResponse({ type: ShortlistResponse })
  async homes(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @ReaderWords() wording: Wording,
  ): Promise<ShortlistResponse> {
    return shortlistResponse(wording, await this.desk.shortlist(actor, needId));
  }

  @Put('dossier')
  @ApiOperation({
    summary: 'Begin to ask one host of the list: for five days she is asked about no other stay',
  })
  @ApiOkResponse({ type: ShortlistResponse })
  async open(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @Body() { offerId }: DossierRequest,
    @ReaderWords() wording: Wording,
  ): Promise<ShortlistResponse> {
    return shortlistResponse(wording, await this.desk.open(actor, needId, offerId));
  }

  @Put('men-only-home-approval')
  @HttpCode(204)
  @Edits()
  @Policy('needs.approve-men-only-home')
  @ApiOperation({
    summary: 'Agree, with a second coordinator, to a home of men that the adult guest herself asked for',
  })
  @ApiNoContentResponse()
  approve(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') needId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.desk.approveMenOnlyHome(actor, needId, version);
  }

  @Delete('dossier')
  @HttpCode(204)
  @ApiOperation({ summary: 'Stop asking that host; she may be asked about another stay at once' })
  @ApiNoContentResponse()
  close(@CurrentActor() actor: PersonActor, @IdParam('id') needId: string): Promise<void> {
    return this.desk.close(actor, needId);
  }
}
