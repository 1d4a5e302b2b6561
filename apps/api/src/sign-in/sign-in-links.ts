import { Injectable } from '@nestjs/common';
import type { LinkPurpose, OpenedSession } from '@app/domain/accounts';
import { ConfirmSignIn, SignOut, VerifyAddress } from '@app/domain/accounts';
import { notFound } from '@app/domain/errors';
import type { AccessRequest } from '../access/access-request.js';
import { Sessions } from '../access/sessions.js';

/** Uses a link up and opens a session; the one that the browser had ends, so that it is never taken over. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly confirmSignIn: ConfirmSignIn,
    private readonly verifyAddress: VerifyAddress,
    private readonly signOut: SignOut,
    private readonly sessions: Sessions,
  ) {}

  /** Undefined for a verification link that is too old to sign in with. @throws link-unknown, link-used, link-expired */
  async use(
    purpose: LinkPurpose,
    secret: string,
    request: AccessRequest,
  ): Promise<OpenedSession | undefined> {
    const session = await this.open(purpose, secret);
    const before = this.sessions.secretOf(request);
    if (before?.by === 'cookie') await this.signOut.execute({ secret: before.secret });
    return session;
  }

  private async open(purpose: LinkPurpose, secret: string): Promise<OpenedSession | undefined> {
    if (purpose === 'sign-in') return this.confirmSignIn.execute({ secret });
    if (purpose === 'verify-address') return (await this.verifyAddress.execute({ secret })).session;
    throw notFound('link-unknown');
  }
}
