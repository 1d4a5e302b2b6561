import { Body, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { OpenAccount } from '@app/domain/accounts';
import { AddMember, RemoveMember } from '@app/domain/associations';
import { AssociationViews } from '@app/persistence';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Creates } from '../http/idempotency/creates.decorator.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { MemberRequest } from './association.request.js';
import { MembersResponse, NewMemberResponse } from './association.response.js';

/** Who may act for an association. */
@Resource('associations/:id/members', 'associations')
export class MembersController {
  constructor(
    private readonly associations: AssociationViews,
    private readonly opening: OpenAccount,
    private readonly adding: AddMember,
    private readonly removing: RemoveMember,
  ) {}

  @Get()
  @Policy('associations.read')
  @ApiOperation({ summary: 'Who may act for the association' })
  @ApiOkResponse({ type: MembersResponse })
  async list(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
  ): Promise<MembersResponse> {
    return { items: await this.associations.members(actor, associationId) };
  }

  /** Idempotent by its key, whose transaction also undoes the account when the member cannot be added. */
  @Post()
  @Creates()
  @Policy('associations.add-member')
  @ApiOperation({ summary: 'Let a colleague act for the association; a link goes to the address' })
  @ApiCreatedResponse({ type: NewMemberResponse })
  async add(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Body() person: MemberRequest,
  ): Promise<NewMemberResponse> {
    await this.associations.one(actor, associationId);
    const { accountId } = await this.opening.execute(actor, person);
    await this.adding.execute(actor, { associationId, accountId });
    return { accountId };
  }

  @Delete(':accountId')
  @HttpCode(204)
  @Policy('associations.change')
  @ApiOperation({ summary: 'Somebody no longer acts for the association' })
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @IdParam('accountId') accountId: string,
  ): Promise<void> {
    return this.removing.execute(actor, { associationId, accountId });
  }
}
