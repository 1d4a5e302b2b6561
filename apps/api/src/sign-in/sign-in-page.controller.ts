import { Body, Get, Post, Req, Res } from '@nestjs/common';
import { RequestSignIn, SignOut } from '@app/domain/accounts';
import { Refusal } from '@app/domain/errors';
import { Environment } from '@app/runtime';
import type { Response } from 'express';
import type { AccessRequest } from '../access/access-request.js';
import { Policy } from '../access/policy.decorator.js';
import { clearSessionCookie } from '../access/session-secret.js';
import { Sessions } from '../access/sessions.js';
import { inEvenTime } from '../http/even-time.js';
import { RateLimit } from '../http/limits/rate-limit.guard.js';
import { readerWording } from '../http/reader-wording.js';
import type { PageAnswer } from '../pages/render-page.interceptor.js';
import { SeeOther } from '../pages/render-page.interceptor.js';
import { PageController } from '../pages/page-controller.decorator.js';
import { SignInLinkRequest } from './sign-in-link.request.js';
import { LinkSentPage, SignInPage } from './sign-in-pages.js';

/** Signing in and out from a page, without script. */
@PageController('')
export class SignInPageController {
  constructor(
    private readonly requestSignIn: RequestSignIn,
    private readonly signOut: SignOut,
    private readonly sessions: Sessions,
    private readonly environment: Environment,
  ) {}

  @Get('sign-in')
  @Policy('sign-in.request')
  async show(@Req() request: AccessRequest): Promise<PageAnswer> {
    if (await this.sessions.of(request)) return new SeeOther('/');
    return SignInPage({ wording: readerWording(request) });
  }

  @Post('sign-in')
  @Policy('sign-in.request')
  @RateLimit('sign-in')
  async send(
    @Body() { email }: SignInLinkRequest,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const wording = readerWording(request);
    try {
      await inEvenTime(this.requestSignIn.execute({ email }));
      return LinkSentPage({ wording });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      response.status(422);
      return SignInPage({ wording, email, error: error.code });
    }
  }

  @Post('sign-out')
  @Policy('session.end')
  async end(
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const given = this.sessions.secretOf(request);
    if (given) await this.signOut.execute({ secret: given.secret });
    clearSessionCookie(response, this.environment);
    return new SeeOther('/');
  }
}
