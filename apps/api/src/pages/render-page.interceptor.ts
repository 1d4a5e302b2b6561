import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { isValidElement } from 'react';
import type { ReactElement } from 'react';
import type { Observable } from 'rxjs';
import { map } from 'rxjs';
import { toHtml } from './page.js';

/** Where the browser goes next, after a form was posted. */
export class SeeOther {
  constructor(readonly path: string) {}
}

/** What a page's handler may answer. */
export type PageAnswer = ReactElement | SeeOther;

/** Renders what a handler answers. Pages are of one person and one moment: nothing keeps them. */
@Injectable()
export class RenderPage implements NestInterceptor<PageAnswer, string> {
  intercept(context: ExecutionContext, next: CallHandler<PageAnswer>): Observable<string> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer) => {
        response.set('Cache-Control', 'no-store').type('html');
        if (isValidElement(answer)) {
          if (response.req.method === 'POST' && response.statusCode === 201) response.status(200);
          return toHtml(answer);
        }
        response.status(303).location(answer.path);
        return '';
      }),
    );
  }
}
