import type { MessageKindDefinition } from './message-kind-definition.js';

const need = { to: 'association', nature: 'service', refs: ['needId'], whileNeed: 'published' } as const;
const own = { to: 'association', nature: 'service', refs: ['associationId'] } as const;

/** To associations, about themselves and their needs. */
export const associationMessages = {
  'need-published': need,
  'need-approved': need,
  'need-moderation-refused': { ...need, whileNeed: 'moderation-refused' },
  'need-unmet': need,
  'need-reconfirmation': { ...need, link: 'reconfirm' },
  'association-verified': own,
  'association-suspended': own,
} as const satisfies Record<string, MessageKindDefinition>;
