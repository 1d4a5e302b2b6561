import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '@app/domain/accounts';
import { ResolveSession } from '@app/domain/accounts';
import { Environment } from '@app/runtime';
import type { AccessRequest } from './access-request.js';
import type { GivenSecret } from './session-secret.js';
import { sessionSecretIn } from './session-secret.js';

/** Who is behind a request, also on routes that let anybody in. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(ResolveSession) private readonly resolveSession: ResolveSession,
    private readonly environment: Environment,
  ) {}

  secretOf(request: AccessRequest): GivenSecret | undefined {
    return sessionSecretIn(request, this.environment);
  }

  async of(request: AccessRequest): Promise<SignedIn | undefined> {
    if (request.access?.signedIn) return request.access.signedIn;
    const given = this.secretOf(request);
    return given && this.resolveSession.execute({ secret: given.secret });
  }
}
