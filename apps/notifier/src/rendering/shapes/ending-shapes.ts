import type { Block } from '../mail-view.js';
import type { MailShape } from '../mail-shape.js';
import type { MailSubject } from '../mail-subject.js';

const over = { actions: ['open-match'], card: true } as const satisfies MailShape;

/** With the reason that somebody gave. */
const told = { ...over, reason: (subject) => subject.match.reason } as const satisfies MailShape;

/** Hours count as certified when one of the two sides said that the mission took place. */
function hoursGiven({ match, wording }: MailSubject): readonly Block[] {
  if (match.minutesDone === 0) return [];
  const hours = Math.round(match.minutesDone / 6) / 10;
  const key = match.by === 'service' ? 'extra.hours-uncertified' : 'extra.hours-certified';
  return [{ kind: 'text', text: wording.t(key, { count: hours, hours: wording.number(hours) }) }];
}

/** How a match ended. */
export const endingShapes = {
  refused: told,
  released: over,
  'change-unanswered': over,
  rejected: told,
  withdrawn: over,
  superseded: over,
  cancelled: told,
  'volunteer-gone': { ...told, actions: ['open-need'] },
  'no-show-reported': {
    actions: ['hear'],
    card: true,
    params: (subject) => ({ deadline: subject.moment(subject.match.noShowDueAt) }),
  },
  'no-show-counted': over,
  'ended-early': told,
  'mission-ended-early': { ...told, actions: ['open-need'] },
  'nobody-there': over,
  'association-absent': over,
  completed: { ...over, more: hoursGiven },
} satisfies Record<string, MailShape>;
