import type { Aggregate } from './events/index.js';

/**
 * One kind of clock: the aggregate whose id is its subject, and what is done when it rings. Setting one that runs moves
 * it; one that keeps the earliest only ever moves forward, and each of its rings is heard even when it was set anew.
 */
export interface ClockDefinition {
  readonly subject: Aggregate;
  readonly meaning: string;
  readonly keeps?: 'earliest';
}

/** Every clock of the service. */
export const clocks = {
  'edit-hold': { subject: 'need', meaning: 'The edit hold is over: invitations leave' },
  'staffing-review': {
    subject: 'need',
    meaning: 'Look again whether enough people were asked',
    keeps: 'earliest',
  },
  'moderation-deadline': { subject: 'need', meaning: 'A need waits for a coordinator for too long' },
  'need-reconfirmation': { subject: 'need', meaning: 'Ask the association whether the need still stands' },
  'need-end': { subject: 'need', meaning: 'The last date is long past: close the need' },
  'invitation-expiry': { subject: 'match', meaning: 'The volunteer did not answer' },
  'answer-reminder': { subject: 'match', meaning: 'Half of the association’s time has passed' },
  'answer-deadline': { subject: 'match', meaning: 'The association did not answer: release the volunteer' },
  'approval-deadline': { subject: 'match', meaning: 'A match waits for a coordinator for too long' },
  'change-answer': {
    subject: 'match',
    meaning: 'No reply to a change of the mission: release the volunteer',
  },
  'session-reminder': { subject: 'match', meaning: 'A session is near: test the gates again and remind' },
  'session-start': { subject: 'match', meaning: 'The first session begins' },
  'attendance-question': { subject: 'match', meaning: 'Ask both sides whether it happened' },
  'attendance-silence': {
    subject: 'match',
    meaning: 'Nobody said that it did not happen: completed, unconfirmed',
  },
  'no-show-silence': { subject: 'match', meaning: 'The volunteer did not contest the absence' },
  'offer-reconfirmation': { subject: 'offer', meaning: 'Ask the volunteer whether the offer still stands' },
  'offer-silence': { subject: 'offer', meaning: 'No answer about the offer: it sleeps' },
  'offer-end': { subject: 'offer', meaning: 'The last day of the offer has passed' },
  'consent-silence': { subject: 'offer', meaning: 'The person never agreed to the imported offer: erase it' },
  'proof-warning': { subject: 'proof', meaning: 'A proof lapses soon' },
  'batch-due': { subject: 'batch', meaning: 'Plan the next batch of a territory' },
  'message-due': { subject: 'message', meaning: 'A message that was held back may leave' },
  'task-due': { subject: 'task', meaning: 'A task waits for too long: tell every coordinator' },
  'fairness-audit': {
    subject: 'territory',
    meaning: 'Monday night: measure how needs and volunteers of the territory fare',
    keeps: 'earliest',
  },
  'acceptance-learning': {
    subject: 'territory',
    meaning: 'Night: learn from the answers of the territory',
    keeps: 'earliest',
  },
} as const satisfies Record<string, ClockDefinition>;

export type ClockKind = keyof typeof clocks;

/** The kinds of which setting again never puts off what was due earlier. */
export const clocksKeepingEarliest: readonly ClockKind[] = (Object.keys(clocks) as ClockKind[]).filter(
  (kind) => 'keeps' in clocks[kind],
);
