import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import {
  RecordAuthorisation,
  SuspendAssociation,
  VerifyAssociation,
  VouchForAssociation,
} from '@app/domain/associations';
import { AssociationViews } from '@app/persistence';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Creates } from '../http/idempotency/creates.decorator.js';
import { given } from '../http/input/given.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { AuthorisationRequest, VerificationRequest, VouchRequest } from './association-decisions.request.js';
import { AssociationResponse, AuthorisationResponse } from './association.response.js';

/** What a coordinator of the territory decides about an association. Others do not learn that it exists. */
@Resource('associations/:id', 'associations')
@Policy('associations.decide')
export class AssociationDecisionsController {
  constructor(
    private readonly associations: AssociationViews,
    private readonly verifying: VerifyAssociation,
    private readonly suspending: SuspendAssociation,
    private readonly vouching: VouchForAssociation,
    private readonly authorising: RecordAuthorisation,
  ) {}

  @Post('verify')
  @HttpCode(200)
  @ApiOperation({ summary: 'The association is what it says; also ends a suspension' })
  @ApiOkResponse({ type: AssociationResponse })
  verify(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Body() body: VerificationRequest,
  ): Promise<AssociationResponse> {
    const command = { associationId, ...given(body) };
    return this.decide(actor, associationId, () => this.verifying.execute(actor, command));
  }

  @Post('suspend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop the association from asking; its open needs close' })
  @ApiOkResponse({ type: AssociationResponse })
  suspend(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
  ): Promise<AssociationResponse> {
    return this.decide(actor, associationId, () => this.suspending.execute(actor, { associationId }));
  }

  @Post('vouch')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer for an imported association before it is verified' })
  @ApiOkResponse({ type: AssociationResponse })
  vouch(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Body() { vouchedBy }: VouchRequest,
  ): Promise<AssociationResponse> {
    return this.decide(actor, associationId, () =>
      this.vouching.execute(actor, { associationId, vouchedBy }),
    );
  }

  @Post('authorisations')
  @Creates()
  @ApiOperation({
    summary: 'Record that the association may ask for what needs most care, for a year at most',
  })
  @ApiCreatedResponse({ type: AuthorisationResponse })
  async authorise(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') associationId: string,
    @Body() body: AuthorisationRequest,
  ): Promise<AuthorisationResponse> {
    await this.associations.one(actor, associationId);
    return this.authorising.execute(actor, { associationId, ...given(body) });
  }

  private async decide(
    actor: PersonActor,
    associationId: string,
    make: () => Promise<void>,
  ): Promise<AssociationResponse> {
    await this.associations.one(actor, associationId);
    await make();
    return this.associations.one(actor, associationId);
  }
}
