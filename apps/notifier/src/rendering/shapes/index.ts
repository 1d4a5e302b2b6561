import type { MessageKind } from '@app/domain/notifications';
import type { MailShape } from '../mail-shape.js';
import { accessShapes } from './access-shapes.js';
import { answerShapes } from './answer-shapes.js';
import { associationShapes } from './association-shapes.js';
import { coordinatorShapes } from './coordinator-shapes.js';
import { endingShapes } from './ending-shapes.js';
import { invitationShapes } from './invitation-shapes.js';
import { offerShapes } from './offer-shapes.js';
import { sessionShapes } from './session-shapes.js';

/** How each kind of message is laid out: a kind without a shape does not compile. */
export const mailShapes: Readonly<Record<MessageKind, MailShape>> = {
  ...accessShapes,
  ...offerShapes,
  ...invitationShapes,
  ...answerShapes,
  ...sessionShapes,
  ...endingShapes,
  ...associationShapes,
  ...coordinatorShapes,
};
