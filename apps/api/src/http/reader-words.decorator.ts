import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import { readerWording } from './reader-wording.js';

/** The `Wording` of the language that the request asks for. */
export const ReaderWords = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readerWording(context.switchToHttp().getRequest<Request>()),
);
