import { Body, Get, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { ChangeAssociation, DeclareClosure, RegisterAssociation } from '@app/domain/associations';
import { UnitOfWork } from '@app/domain/events';
import { AssociationViews } from '@app/persistence';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Creates } from '../http/idempotency/creates.decorator.js';
import { given } from '../http/input/given.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { contentVersion, requireVersion } from '../http/versions/content-version.js';
import { tellVersion } from '../http/versions/etag.js';
import { Edits, IfMatch } from '../http/versions/if-match.decorator.js';
import {
  AssociationChangeRequest,
  ClosureRequest,
  RegisterAssociationRequest,
} from './association.request.js';
import { AssociationResponse, ClosureResponse } from './association.response.js';

/** Associations, for their members and the coordinators of their territory. */
@Resource('associations')
export class AssociationsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationViews,
    private readonly registering: RegisterAssociation,
    private readonly changing: ChangeAssociation,
    private readonly closing: DeclareClosure,
  ) {}

  @Post()
  @Creates()
  @Policy('associations.register')
  @ApiOperation({ summary: 'Register an association; you become its first member and its named contact' })
  @ApiCreatedResponse({ type: AssociationResponse })
  async register(
    @CurrentActor() actor: PersonActor,
    @Body() body: RegisterAssociationRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssociationResponse> {
    const { accountId } = actor;
    const { id } = await this.registering.execute(actor, { ...given(body), memberAccountId: accountId });
    response.location(`/api/v1/associations/${id}`);
    return this.tell({ kind: 'association', accountId }, id, response);
  }

  @Get(':id')
  @Policy('associations.read')
  @ApiOperation({ summary: 'One association, with its ETag' })
  @ApiOkResponse({ type: AssociationResponse })
  one(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssociationResponse> {
    return this.tell(actor, associationId, response);
  }

  @Patch(':id')
  @Edits()
  @Policy('associations.change')
  @ApiOperation({ summary: 'Name another contact, or say how volunteers are insured' })
  @ApiOkResponse({ type: AssociationResponse })
  change(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @IfMatch() version: number,
    @Body() body: AssociationChangeRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssociationResponse> {
    return this.work.run(actor, async () => {
      requireVersion(await this.associations.oneToChange(actor, associationId), version);
      await this.changing.execute(actor, { associationId, ...given(body) });
      return this.tell(actor, associationId, response);
    });
  }

  @Post(':id/closures')
  @Creates()
  @Policy('associations.change')
  @ApiOperation({ summary: 'Declare days on which nobody answers: they do not count' })
  @ApiCreatedResponse({ type: ClosureResponse })
  close(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Body() { from, until }: ClosureRequest,
  ): Promise<ClosureResponse> {
    return this.closing.execute(actor, { associationId, from, until });
  }

  private async tell(
    actor: PersonActor,
    associationId: string,
    response: Response,
  ): Promise<AssociationResponse> {
    const association = await this.associations.one(actor, associationId);
    tellVersion(response, contentVersion(association));
    return association;
  }
}
