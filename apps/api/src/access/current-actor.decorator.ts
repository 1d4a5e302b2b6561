import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { AccessRequest } from './access-request.js';
import { actorOf, signedInOf } from './access-request.js';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<AccessRequest>();

/** The `PersonActor` who calls, in the role that the policy of the route and `X-Acting-As` settle. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  actorOf(requestOf(context)),
);

/** The `SignedIn` who calls, with every role held. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  signedInOf(requestOf(context)),
);
