import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { PolicyName, Who } from '@app/contracts';
import { policies } from '@app/contracts';
import { HttpProblem } from '../http/problems/http-problem.js';
import type { AccessRequest } from './access-request.js';
import { actingRole } from './acting-role.js';
import { policyKey } from './policy.decorator.js';
import { isSafe, originOf } from './request-origin.js';
import { Sessions } from './sessions.js';

/** Lets nobody in but whom the policy of the route names, and no request that another site has a browser make. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const name = this.reflector.getAllAndOverride<PolicyName | undefined>(policyKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const who: Who | undefined = name && policies[name];
    if (!who) return false;
    // The one click of a mail's unsubscribe header is posted by the provider of the mail, from anywhere.
    if (name !== 'invitations.stop') this.refuseForgery(request);
    if (who === 'anyone' || who === 'link-bearer') return true;
    const signedIn = await this.sessions.of(request);
    if (!signedIn) throw new HttpProblem(401, 'signed-out', { headers: { 'WWW-Authenticate': 'Bearer' } });
    const asked = request.headers['x-acting-as'];
    request.access = {
      signedIn,
      actor: actingRole(who, signedIn, asked === undefined ? asked : String(asked)),
    };
    return true;
  }

  /** A cookie proves nothing about who wrote the request: the browser must say that it was one of our pages. */
  private refuseForgery(request: AccessRequest): void {
    if (isSafe(request)) return;
    const origin = originOf(request);
    const byCookie = this.sessions.secretOf(request)?.by === 'cookie';
    const json = request.is('application/json') === 'application/json';
    if (origin === 'foreign' || (origin === 'unknown' && byCookie && !json))
      throw new HttpProblem(403, 'foreign-origin');
  }
}
