import { Body, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { RecordProof, RevokeProof } from '@app/domain/volunteers';
import { VolunteerViews } from '@app/persistence';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Creates } from '../http/idempotency/creates.decorator.js';
import { given } from '../http/input/given.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { ProofRequest } from './volunteer.request.js';
import { RecordedProofResponse, VolunteerResponse } from './volunteer.response.js';

/** What was checked about volunteers. */
@Resource('', 'volunteers')
export class ProofsController {
  constructor(
    private readonly volunteers: VolunteerViews,
    private readonly recording: RecordProof,
    private readonly revoking: RevokeProof,
  ) {}

  @Get('volunteers/:id')
  @Policy('volunteers.read')
  @ApiOperation({ summary: 'A volunteer of your territory, with the checks that count' })
  @ApiOkResponse({ type: VolunteerResponse })
  one(@CurrentActor() actor: PersonActor, @IdParam('id') volunteerId: string): Promise<VolunteerResponse> {
    return this.volunteers.one(actor, volunteerId);
  }

  @Post('volunteers/:id/proofs')
  @Creates()
  @Policy('proofs.record')
  @ApiOperation({ summary: 'Record a check that you made; the document is never kept' })
  @ApiCreatedResponse({ type: RecordedProofResponse })
  record(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') volunteerId: string,
    @Body() body: ProofRequest,
  ): Promise<RecordedProofResponse> {
    return this.recording.execute(actor, { volunteerId, ...given(body) });
  }

  @Delete('proofs/:id')
  @HttpCode(204)
  @Policy('proofs.revoke')
  @ApiOperation({ summary: 'Take a check back: from now on it counts for nothing' })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: PersonActor, @IdParam('id') proofId: string): Promise<void> {
    return this.revoking.execute(actor, { proofId });
  }
}
