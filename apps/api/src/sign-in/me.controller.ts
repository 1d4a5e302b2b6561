import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { SignedIn } from '@app/domain/accounts';
import { CurrentSession } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { MeResponse } from './me.response.js';

@Resource('me')
export class MeController {
  @Get()
  @Policy('me.read')
  @ApiOperation({ summary: 'Who is signed in, and in which roles' })
  @ApiOkResponse({ type: MeResponse })
  read(@CurrentSession() { accountId, roles }: SignedIn): MeResponse {
    return { accountId, roles };
  }
}
