import type { MailShape } from '../mail-shape.js';
import type { MailSubject } from '../mail-subject.js';
import { there } from '../mail-subject.js';

const mission = { actions: ['open-match'], card: true } as const satisfies MailShape;

const time = (subject: MailSubject): string =>
  subject.mission.time(there(subject.context.session, 'session'));

/** Around the sessions of a mission. */
export const sessionShapes = {
  'asked-again': {
    actions: ['keep-yes', 'keep-no', 'open-match'],
    card: true,
    params: (subject) => ({ deadline: subject.moment(subject.match.changeDueAt) }),
  },
  'details-changed': mission,
  'session-near': { ...mission, params: (subject) => ({ time: time(subject) }) },
  'session-near-association': {
    actions: ['open-need'],
    card: true,
    params: (subject) => ({
      time: time(subject),
      expected: subject.wording.t('expected', { count: subject.context.session?.expected ?? 0 }),
    }),
  },
  'session-cancelled': mission,
  'attendance-question': { actions: ['attendance'], card: true },
  'attendance-question-association': { actions: ['attendance'], card: true },
} satisfies Record<string, MailShape>;
