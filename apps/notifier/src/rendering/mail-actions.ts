import type { Action } from './mail-view.js';
import type { MailSubject } from './mail-subject.js';
import { there } from './mail-subject.js';
import type { Pages } from './pages.js';

interface ActionRule {
  readonly look: Action['look'];
  readonly url: (subject: MailSubject, pages: Pages) => string;
}

const link = ({ prepared }: MailSubject): string => there(prepared.links.answer, 'link');
const answering = (answer: 'yes' | 'no') => (subject: MailSubject) => `${link(subject)}?answer=${answer}`;
const ref = ({ prepared }: MailSubject, name: keyof MailSubject['prepared']['message']['refs']): string =>
  there(prepared.message.refs[name], name);

const toMatch: ActionRule = {
  look: 'primary',
  url: (subject, pages) => pages.match(ref(subject, 'matchId')),
};
const byLink: ActionRule = { look: 'primary', url: link };

/** Every button of every mail. Opening a link changes nothing: its page asks once more, so that scanners answer nothing. */
export const mailActions = {
  'sign-in': byLink,
  'verify-address': byLink,
  'consent-yes': { look: 'primary', url: answering('yes') },
  'consent-no': { look: 'secondary', url: answering('no') },
  'answer-yes': { look: 'primary', url: answering('yes') },
  'answer-no': { look: 'secondary', url: answering('no') },
  'answer-more': { look: 'plain', url: link },
  'keep-yes': { look: 'primary', url: answering('yes') },
  'keep-no': { look: 'secondary', url: answering('no') },
  attendance: byLink,
  hear: byLink,
  'offer-stands': byLink,
  'offer-resumes': byLink,
  'need-stands': byLink,
  'open-match': toMatch,
  'open-answer': toMatch,
  'open-offer': { look: 'primary', url: (subject, pages) => pages.offer(ref(subject, 'offerId')) },
  'open-need': { look: 'primary', url: (subject, pages) => pages.need(ref(subject, 'needId')) },
  'open-association': {
    look: 'primary',
    url: (subject, pages) => pages.association(ref(subject, 'associationId')),
  },
  'open-account': { look: 'primary', url: (_subject, pages) => pages.home() },
  'open-tasks': { look: 'primary', url: (_subject, pages) => pages.supervision() },
} as const satisfies Record<string, ActionRule>;

export type ActionName = keyof typeof mailActions;

export function actionOf(name: ActionName, subject: MailSubject, pages: Pages): Action {
  const { look, url } = mailActions[name];
  return { label: subject.wording.t(`actions.${name}`), look, url: url(subject, pages) };
}
