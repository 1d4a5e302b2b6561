import { Delete, HttpCode, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { SignOut } from '@app/domain/accounts';
import { Environment } from '@app/runtime';
import type { Response } from 'express';
import type { AccessRequest } from '../access/access-request.js';
import { Policy } from '../access/policy.decorator.js';
import { clearSessionCookie } from '../access/session-secret.js';
import { Sessions } from '../access/sessions.js';
import { Resource } from '../http/resource.decorator.js';

@Resource('session', 'sign-in')
export class SessionController {
  constructor(
    private readonly signOut: SignOut,
    private readonly sessions: Sessions,
    private readonly environment: Environment,
  ) {}

  @Delete()
  @HttpCode(204)
  @Policy('session.end')
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async end(@Req() request: AccessRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    const given = this.sessions.secretOf(request);
    if (given) await this.signOut.execute({ secret: given.secret });
    clearSessionCookie(response, this.environment);
  }
}
