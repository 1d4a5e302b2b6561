import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Logger } from '@nestjs/common';
import { describeError } from '@app/runtime';
import type { Request, Response } from 'express';
import { readerWording } from '../reader-wording.js';
import type { Diagnosis } from './diagnosis.js';
import { diagnose } from './diagnosis.js';
import { inWords } from './problem-words.js';
import type { Problem } from './problem.js';

/** How a problem is told to somebody who reads pages; given by the pages, so that this filter knows none. */
export abstract class ProblemPages {
  /** The page of a problem, or where to go instead. */
  abstract of(problem: Problem, request: Request): { readonly html: string } | { readonly seeOther: string };
}

/** Every error leaves as application/problem+json, or as a page for a browser that asked for one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly pages: ProblemPages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const diagnosis = diagnose(error);
    if (diagnosis.unexpected) this.logger.error(describeError(error), 'unexpected error');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    this.answer(diagnosis, request, response);
  }

  private answer(diagnosis: Diagnosis, request: Request, response: Response): void {
    const requestId = String(response.getHeader('X-Request-Id') ?? '');
    const problem = inWords(diagnosis, readerWording(request), requestId);
    response.status(problem.status).set({ 'Cache-Control': 'no-store', ...diagnosis.headers });
    if (!wantsPage(request)) {
      response.set('Content-Type', 'application/problem+json; charset=utf-8').end(JSON.stringify(problem));
      return;
    }
    const page = this.pages.of(problem, request);
    if ('seeOther' in page) response.redirect(303, page.seeOther);
    else response.type('html').send(page.html);
  }
}

const wantsPage = (request: Request): boolean =>
  !/^\/(api|health|docs)(\/|$)/.test(request.path) && request.accepts(['html', 'json']) === 'html';
