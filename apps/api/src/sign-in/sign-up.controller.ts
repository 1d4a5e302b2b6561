import { Body, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation } from '@nestjs/swagger';
import { RegisterVolunteerAccount } from '@app/domain/volunteers';
import type { Request } from 'express';
import { Policy } from '../access/policy.decorator.js';
import { inEvenTime } from '../http/even-time.js';
import { RateLimit } from '../http/limits/rate-limit.guard.js';
import { readerWording } from '../http/reader-wording.js';
import { Resource } from '../http/resource.decorator.js';
import { RegistrationRequest } from './registration.request.js';
import { SentResponse } from './sent.response.js';

/** Signing up needs no `Idempotency-Key`: an address has one account, however often it is sent. */
@Resource('volunteers', 'sign-in')
export class SignUpController {
  constructor(private readonly register: RegisterVolunteerAccount) {}

  @Post()
  @HttpCode(202)
  @Policy('volunteers.register')
  @RateLimit('sign-in')
  @ApiOperation({ summary: 'Sign up as a volunteer; a known address gets a link to sign in instead' })
  @ApiAcceptedResponse({ type: SentResponse })
  async create(@Body() body: RegistrationRequest, @Req() request: Request): Promise<SentResponse> {
    await inEvenTime(this.register.execute(body));
    return { message: readerWording(request).t('pages:signIn.sent.text') };
  }
}
