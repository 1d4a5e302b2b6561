import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemPages } from '../http/problems/problem.filter.js';
import type { Problem } from '../http/problems/problem.js';
import { readerWording } from '../http/reader-wording.js';
import { Page, toHtml } from './page.js';

/** A problem as a page that says what to do; whoever is not signed in is shown the way in. */
@Injectable()
export class HtmlProblemPages extends ProblemPages {
  of(problem: Problem, request: Request): { readonly html: string } | { readonly seeOther: string } {
    if (problem.status === 401) return { seeOther: '/sign-in' };
    const wording = readerWording(request);
    return {
      html: toHtml(
        <Page wording={wording} title={problem.title}>
          <article className="card">
            <h1>{problem.title}</h1>
            <p className="lead">{problem.detail}</p>
            <p>
              <a className="button quiet" href="/">
                {wording.t('pages:layout.home')}
              </a>
            </p>
            <p className="small">{wording.t('pages:layout.requestId', { id: problem.requestId })}</p>
          </article>
        </Page>,
      ),
    };
  }
}
