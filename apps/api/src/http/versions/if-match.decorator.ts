import type { ExecutionContext } from '@nestjs/common';
import { applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { HttpProblem } from '../problems/http-problem.js';

/** The version that an edit was made on, from `If-Match: "7"`. Missing: 428. Not a version of ours: 412. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (header === undefined) throw new HttpProblem(428, 'version-missing');
  const version = /^"([1-9]\d{0,8})"$/.exec(header)?.[1];
  if (version === undefined) throw new HttpProblem(412, 'version-mismatch');
  return Number(version);
});

/** Documents the header on a route that edits; the value comes by `@IfMatch()`. */
export const Edits = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The `ETag` of the version that you have read.',
      schema: { type: 'string', example: '"7"' },
    }),
  );
