import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/** On every POST that creates something: `Idempotency-Key` is required, and a retry gets the first answer again. */
export const Creates = (status = 201): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A name of your own for this request, 8 to 200 characters; remembered for 24 hours.',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    }),
  );
