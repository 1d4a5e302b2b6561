import type { MessageKindDefinition } from './message-kind-definition.js';

const refs = ['matchId', 'needId', 'offerId'] as const;
const volunteer = { to: 'volunteer', nature: 'commitment', refs } as const;
const association = { to: 'association', nature: 'commitment', refs } as const;

/** How a match ended, told to the party that did not end it. */
export const endingMessages = {
  refused: { ...volunteer, whileMatch: ['refused'], alternative: true },
  released: { ...volunteer, whileMatch: ['released'], alternative: true },
  'change-unanswered': { ...volunteer, whileMatch: ['released'], alternative: true },
  rejected: { ...volunteer, whileMatch: ['rejected'], alternative: true },
  withdrawn: { ...volunteer, whileMatch: ['withdrawn'], alternative: true },
  superseded: { ...volunteer, whileMatch: ['superseded'], alternative: true },
  cancelled: { ...volunteer, whileMatch: ['cancelled'], alternative: true },
  'volunteer-gone': { ...association, whileMatch: ['cancelled', 'withdrawn', 'rejected', 'released'] },
  'no-show-reported': { ...volunteer, link: 'attendance', whileMatch: ['in-progress'] },
  'no-show-counted': { ...volunteer, whileMatch: ['no-show'] },
  'ended-early': { ...volunteer, whileMatch: ['ended-early'] },
  'mission-ended-early': { ...association, whileMatch: ['ended-early'] },
  'nobody-there': { ...volunteer, whileMatch: ['association-absent'], alternative: true },
  'association-absent': { ...association, whileMatch: ['association-absent'] },
  completed: { ...volunteer, whileMatch: ['completed'] },
} as const satisfies Record<string, MessageKindDefinition>;
