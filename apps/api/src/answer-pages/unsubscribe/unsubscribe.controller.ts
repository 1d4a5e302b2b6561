import { Get, Param, Post } from '@nestjs/common';
import { ActByLink, StopInvitations } from '@app/domain/accounts';
import { wordingFor } from '@app/wording';
import type { LinkPath } from '../../access/bearer-links.js';
import { BearerLinks } from '../../access/bearer-links.js';
import { Policy } from '../../access/policy.decorator.js';
import { pathOfLink } from '../../pages/link-paths.js';
import { PageController } from '../../pages/page-controller.decorator.js';
import type { PageAnswer } from '../../pages/render-page.interceptor.js';
import { SeeOther } from '../../pages/render-page.interceptor.js';
import { StoppedPage, UnsubscribePage } from './unsubscribe-pages.js';

/** The way out of invitations. One click of a mail program is a POST without cookie, origin or form of ours (RFC 8058). */
@PageController('u/:linkId/:secret')
@Policy('invitations.stop')
export class UnsubscribeController {
  constructor(
    private readonly links: BearerLinks,
    private readonly byLink: ActByLink,
    private readonly stopping: StopInvitations,
  ) {}

  @Get()
  async show(@Param() path: LinkPath): Promise<PageAnswer> {
    const { link, account } = await this.links.open(path);
    if (link.purpose !== 'unsubscribe') return new SeeOther(pathOfLink(link.purpose, path));
    const wording = wordingFor(account.locale);
    return account.invitationsMutedAt ? StoppedPage({ wording }) : UnsubscribePage({ wording });
  }

  /** Doing it twice changes nothing, and is answered alike. */
  @Post()
  async stop(@Param() path: LinkPath): Promise<PageAnswer> {
    const { account } = await this.links.open(path);
    await this.byLink.execute({ purpose: 'unsubscribe', secret: path.secret }, 'volunteer', (actor) =>
      this.stopping.execute(actor),
    );
    return StoppedPage({ wording: wordingFor(account.locale) });
  }
}
