import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { LinkPurpose } from '@app/domain/accounts';
import { gone, Refusal } from '@app/domain/errors';
import type { Response } from 'express';
import type { AccessRequest } from '../access/access-request.js';
import type { LinkPath } from '../access/bearer-links.js';
import { BearerLinks } from '../access/bearer-links.js';
import { Policy } from '../access/policy.decorator.js';
import { Sessions } from '../access/sessions.js';
import { pathOfLink } from '../pages/link-paths.js';
import { PageController } from '../pages/page-controller.decorator.js';
import type { PageAnswer } from '../pages/render-page.interceptor.js';
import { SeeOther } from '../pages/render-page.interceptor.js';
import { AnswerRequest } from './answer.request.js';
import { AttendanceDesk } from './attendance/attendance-desk.js';
import type { DeskVisit, LinkDesk } from './link-desk.js';
import { MatchDesk } from './matches/match-desk.js';
import { ReconfirmDesk } from './reconfirm/reconfirm-desk.js';

/** The pages on which people answer from a mail, in two taps and without signing in. */
@PageController('a/:linkId/:secret')
@Policy('answers.give')
export class AnswerPagesController {
  private readonly desks: Partial<Record<LinkPurpose, LinkDesk>>;

  constructor(
    private readonly links: BearerLinks,
    private readonly sessions: Sessions,
    matches: MatchDesk,
    attendance: AttendanceDesk,
    reconfirm: ReconfirmDesk,
  ) {
    this.desks = { answer: matches, attendance, reconfirm };
  }

  @Get()
  async show(
    @Param() path: LinkPath,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const visit = await this.visit(path, request);
    const desk = this.desks[visit.link.purpose];
    if (!desk) return new SeeOther(visit.path);
    const { page, status } = await desk.show(visit);
    if (status !== undefined) response.status(status);
    return page;
  }

  @Post()
  async answer(
    @Param() path: LinkPath,
    @Body() body: AnswerRequest,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const visit = await this.visit(path, request);
    const desk = this.desks[visit.link.purpose];
    if (!desk) throw gone('link-used');
    try {
      const { page, status } = await desk.answer(visit, body);
      if (status !== undefined) response.status(status);
      return page;
    } catch (error) {
      // Answered meanwhile, by another tap or from another device: the page says what it has come to.
      if (error instanceof Refusal && passed.has(error.code)) return new SeeOther(visit.path);
      throw error;
    }
  }

  private async visit(path: LinkPath, request: AccessRequest): Promise<DeskVisit> {
    const opened = await this.links.open(path);
    const signedIn = await this.sessions.of(request);
    return {
      ...opened,
      secret: path.secret,
      path: pathOfLink(opened.link.purpose, path),
      signedIn: signedIn?.accountId === opened.account.id,
    };
  }
}

const passed: ReadonlySet<string> = new Set(['link-used', 'link-expired', 'state-changed']);
