import type { PageAnswer } from '../pages/render-page.interceptor.js';
import type { OpenedLink } from '../access/bearer-links.js';
import type { AnswerRequest } from './answer.request.js';

/** A link that was opened, as its page and its answer need it. */
export interface DeskVisit extends OpenedLink {
  readonly secret: string;
  /** Where the page lives. */
  readonly path: string;
  /** Whether the reader has signed in beside holding the link. */
  readonly signedIn: boolean;
}

/** A page with the status that it is answered with. */
export interface DeskAnswer {
  readonly page: PageAnswer;
  readonly status?: number;
}

/** What stands behind one purpose of links. */
export interface LinkDesk {
  /** Changes nothing. */
  show(visit: DeskVisit): Promise<DeskAnswer>;
  /** Does what was answered; what is answered already is shown again. */
  answer(visit: DeskVisit, answer: AnswerRequest): Promise<DeskAnswer>;
}
