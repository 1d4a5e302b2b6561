import { accessMessages } from './access-messages.js';
import { answerMessages } from './answer-messages.js';
import { associationMessages } from './association-messages.js';
import { coordinatorMessages } from './coordinator-messages.js';
import { endingMessages } from './ending-messages.js';
import { invitationMessages } from './invitation-messages.js';
import type { MessageKindDefinition } from './message-kind-definition.js';
import { offerMessages } from './offer-messages.js';
import { sessionMessages } from './session-messages.js';

/** Every message that the service can send, by kind. */
export const messageKinds = {
  ...accessMessages,
  ...offerMessages,
  ...invitationMessages,
  ...answerMessages,
  ...sessionMessages,
  ...endingMessages,
  ...associationMessages,
  ...coordinatorMessages,
} as const satisfies Record<string, MessageKindDefinition>;

export type MessageKind = keyof typeof messageKinds;

/** The same rows under one type. */
const rows: Readonly<Record<MessageKind, MessageKindDefinition>> = messageKinds;

export const messageKindOf = (kind: MessageKind): MessageKindDefinition => rows[kind];

export const messageKindCodes = Object.keys(messageKinds) as readonly MessageKind[];

export type { MessageKindDefinition, MessageNature, ReaderRole, RefName } from './message-kind-definition.js';
