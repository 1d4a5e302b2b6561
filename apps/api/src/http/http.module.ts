import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { RequestKeys } from './idempotency/request-keys.js';
import { RequestValidation } from './input/validation.js';
import { ProblemFilter } from './problems/problem.filter.js';

/** What every request of every controller goes through. */
@Global()
@Module({
  providers: [
    RequestKeys,
    IdempotencyInterceptor,
    { provide: APP_PIPE, useClass: RequestValidation },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RequestKeys],
})
export class HttpModule {}
