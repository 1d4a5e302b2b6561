import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { Request, Response } from 'express';

/** A request with its answer, for what reads one and writes headers of the other. */
export interface HttpExchange {
  readonly request: Request;
  readonly response: Response;
}

/** The `HttpExchange` of a handler; the answer's body is still what the handler returns. */
export const Exchange = createParamDecorator((_data: unknown, context: ExecutionContext): HttpExchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest<Request>(), response: http.getResponse<Response>() };
});
