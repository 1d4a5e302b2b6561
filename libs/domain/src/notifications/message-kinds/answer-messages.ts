import type { MessageKindDefinition } from './message-kind-definition.js';

const refs = ['matchId', 'needId', 'offerId'] as const;
const volunteer = { to: 'volunteer', nature: 'commitment', refs } as const;
const association = { to: 'association', nature: 'commitment', refs } as const;

/** From a yes to a confirmed match. */
export const answerMessages = {
  'acceptance-acknowledged': { ...volunteer, whileMatch: ['accepted'] },
  'acceptance-received': { ...association, whileMatch: ['accepted'] },
  'waiting-list': { ...volunteer, whileMatch: ['waiting'], alternative: true },
  /** A place became free for somebody who waited. */
  'place-freed': { ...volunteer, whileMatch: ['accepted'] },
  'approval-pending': { ...volunteer, whileMatch: ['awaiting-approval'] },
  'answer-due': { ...association, whileMatch: ['accepted'] },
  confirmed: { ...volunteer, whileMatch: ['confirmed', 'in-progress'] },
  'volunteer-confirmed': { ...association, whileMatch: ['confirmed', 'in-progress'] },
} as const satisfies Record<string, MessageKindDefinition>;
