import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestHandler, Response } from 'express';
import type { AccessRequest } from '../../access/access-request.js';
import type { LimitName } from './limiters.js';
import { limiter, prefixOf } from './limiters.js';

const limitKey = Symbol('rate limit');

/** Puts a route under another limit than the ordinary one. */
export const RateLimit = (name: LimitName): MethodDecorator & ClassDecorator => SetMetadata(limitKey, name);

const keyOf = (request: AccessRequest): string => request.access?.signedIn?.accountId ?? prefixOf(request);

/** Runs after the guard of policies, so that it counts by account. Counts are kept by each process. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly limiters: Record<LimitName, RequestHandler> = {
    ordinary: limiter('ordinary', keyOf),
    'sign-in': limiter('sign-in', keyOf),
  };

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const name =
      this.reflector.getAllAndOverride<LimitName | undefined>(limitKey, [
        context.getHandler(),
        context.getClass(),
      ]) ?? 'ordinary';
    await new Promise<void>((resolve, reject) => {
      const done = (error?: unknown) => (error instanceof Error ? reject(error) : resolve());
      void this.limiters[name](http.getRequest<AccessRequest>(), http.getResponse<Response>(), done);
    });
    return true;
  }
}
