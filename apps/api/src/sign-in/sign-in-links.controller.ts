import { Body, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation } from '@nestjs/swagger';
import { RequestSignIn } from '@app/domain/accounts';
import type { Request } from 'express';
import { Policy } from '../access/policy.decorator.js';
import { inEvenTime } from '../http/even-time.js';
import { RateLimit } from '../http/limits/rate-limit.guard.js';
import { readerWording } from '../http/reader-wording.js';
import { Resource } from '../http/resource.decorator.js';
import { SentResponse } from './sent.response.js';
import { SignInLinkRequest } from './sign-in-link.request.js';

@Resource('sign-in-links', 'sign-in')
export class SignInLinksController {
  constructor(private readonly requestSignIn: RequestSignIn) {}

  @Post()
  @HttpCode(202)
  @Policy('sign-in.request')
  @RateLimit('sign-in')
  @ApiOperation({
    summary: 'Send a sign-in link to an address, if it is known; the answer is always the same',
  })
  @ApiAcceptedResponse({ type: SentResponse })
  async create(@Body() { email }: SignInLinkRequest, @Req() request: Request): Promise<SentResponse> {
    await inEvenTime(this.requestSignIn.execute({ email }));
    return { message: readerWording(request).t('pages:signIn.sent.text') };
  }
}
