import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Refusal } from '@app/domain/errors';
import { Environment } from '@app/runtime';
import { wordingFor } from '@app/wording';
import type { Response } from 'express';
import type { AccessRequest } from '../access/access-request.js';
import { BearerLinks } from '../access/bearer-links.js';
import type { LinkPath } from '../access/bearer-links.js';
import { Policy } from '../access/policy.decorator.js';
import { setSessionCookie } from '../access/session-secret.js';
import { SeeOther } from '../pages/render-page.interceptor.js';
import type { PageAnswer } from '../pages/render-page.interceptor.js';
import { PageController } from '../pages/page-controller.decorator.js';
import { pathOfLink } from '../pages/link-paths.js';
import { ConsentLinks } from './consent-links.js';
import { LinkAnswerRequest } from './link-answer.request.js';
import { SignInLinks } from './sign-in-links.js';
import { ConfirmPage, LinkOverPage, VerifiedPage } from './sign-in-pages.js';

/** The pages of links that let somebody in. Opening one changes nothing: mail scanners open every link. */
@PageController('l/:linkId/:secret')
@Policy('sign-in.confirm')
export class LinkPagesController {
  constructor(
    private readonly links: BearerLinks,
    private readonly signIns: SignInLinks,
    private readonly consents: ConsentLinks,
    private readonly environment: Environment,
  ) {}

  @Get()
  async show(@Param() path: LinkPath, @Res({ passthrough: true }) response: Response): Promise<PageAnswer> {
    const { link, account, state } = await this.links.open(path);
    const wording = wordingFor(account.locale);
    const { purpose } = link;
    if (purpose === 'offer-consent') return this.consents.show({ link, account, state }, response);
    if (purpose !== 'sign-in' && purpose !== 'verify-address') return new SeeOther(pathOfLink(purpose, path));
    if (state === 'open') return ConfirmPage({ wording, purpose, name: account.givenName });
    response.status(410);
    return LinkOverPage({ wording, state });
  }

  @Post()
  async confirm(
    @Param() path: LinkPath,
    @Body() body: LinkAnswerRequest,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const { link, account, state } = await this.links.open(path);
    if (link.purpose === 'offer-consent')
      return this.consents.answer({ link, account, state }, path.secret, body, response);
    const wording = wordingFor(account.locale);
    try {
      const session = await this.signIns.use(link.purpose, path.secret, request);
      if (!session) return VerifiedPage({ wording });
      setSessionCookie(response, this.environment, session);
      return new SeeOther('/');
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'gone') throw error;
      response.status(410);
      return LinkOverPage({ wording, state: error.code === 'link-used' ? 'used' : 'expired' });
    }
  }
}
