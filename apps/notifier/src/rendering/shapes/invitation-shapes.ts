import type { MailShape } from '../mail-shape.js';

const asking = { actions: ['answer-yes', 'answer-no', 'answer-more'], card: true, reasons: true } as const;

/** The only mails that ask for something new. */
export const invitationShapes = {
  invitation: {
    ...asking,
    params: (subject) => ({ deadline: subject.moment(subject.prepared.answerableUntil) }),
  },
  'invitation-changed': {
    ...asking,
    params: (subject) => ({ deadline: subject.moment(subject.prepared.answerableUntil) }),
  },
} satisfies Record<string, MailShape>;
