import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { PolicyName, Who } from '@app/contracts';
import { policies } from '@app/contracts';

export const policyKey = 'traitdunion:policy';

/** Says which line of the policy table a route, or a whole controller, is under. */
export function Policy(name: PolicyName): ClassDecorator & MethodDecorator {
  const who: Who = policies[name];
  const secured = who === 'anyone' || who === 'link-bearer' ? [] : [ApiBearerAuth(), ApiCookieAuth()];
  return applyDecorators(
    SetMetadata(policyKey, name),
    ApiExtension('x-policy', { operation: name, who }),
    ...secured,
  );
}
