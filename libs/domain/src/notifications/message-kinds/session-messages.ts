import { answeredStates } from '../../matches/index.js';
import type { MessageKindDefinition } from './message-kind-definition.js';

const refs = ['matchId', 'needId', 'offerId'] as const;
const ofSession = [...refs, 'sessionId'] as const;
const volunteer = { to: 'volunteer', nature: 'commitment', refs } as const;
const association = { to: 'association', nature: 'commitment', refs } as const;
const promised = ['accepted', 'awaiting-approval', 'confirmed'] as const;

/** Around the sessions of a mission. */
export const sessionMessages = {
  'asked-again': { ...volunteer, link: 'answer', whileMatch: answeredStates },
  'details-changed': { ...volunteer, whileMatch: answeredStates },
  'session-near': { ...volunteer, refs: ofSession, whileMatch: ['confirmed', 'in-progress'] },
  'session-near-association': {
    ...association,
    refs: ofSession,
    whileMatch: ['confirmed', 'in-progress'],
    oncePer: 'sessionId',
  },
  'session-cancelled': { ...volunteer, refs: ofSession, whileMatch: [...promised, 'in-progress'] },
  'attendance-question': { ...volunteer, link: 'attendance', whileMatch: ['in-progress'] },
  'attendance-question-association': { ...association, link: 'attendance', whileMatch: ['in-progress'] },
} as const satisfies Record<string, MessageKindDefinition>;
