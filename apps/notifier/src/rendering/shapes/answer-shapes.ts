import type { MailShape } from '../mail-shape.js';

const mission = { actions: ['open-match'], card: true } as const satisfies MailShape;

/** The mission, and until when the association answers. */
const answered = {
  ...mission,
  params: (subject) => ({ deadline: subject.moment(subject.match.answerDueAt) }),
} as const satisfies MailShape;

/** From a yes to a confirmed match. */
export const answerShapes = {
  'acceptance-acknowledged': answered,
  'acceptance-received': { ...answered, actions: ['open-answer'] },
  'waiting-list': mission,
  'place-freed': answered,
  'approval-pending': mission,
  'answer-due': { ...answered, actions: ['open-answer'] },
  confirmed: mission,
  'volunteer-confirmed': {
    ...mission,
    params: (subject) => ({ days: subject.settings.contactsCloseDays }),
  },
} satisfies Record<string, MailShape>;
