import type { Transaction } from '../events/index.js';
import type { LinkPurpose } from '../accounts/index.js';
import type { LedgerMessage } from './ledger.js';
import type { MessageContext } from './message-context.js';
import type { PlannedEvent } from './planned-event.js';
import type { PlanningFacts } from './planning-facts.js';

/** The rows that planning and writing a message read. Nothing here locks or changes them. */
export abstract class MessageFacts {
  /** Undefined when what the event is about is gone. */
  abstract ofEvent(tx: Transaction, event: PlannedEvent, now: Date): Promise<PlanningFacts | undefined>;
  /** Undefined when the reader, or what the message is about, is gone. */
  abstract ofMessage(tx: Transaction, message: LedgerMessage, now: Date): Promise<MessageContext | undefined>;
  /** The id of an unused link that still holds, issued to this account for this purpose and subject. */
  abstract openLink(
    tx: Transaction,
    link: { readonly purpose: LinkPurpose; readonly accountId: string; readonly subjectId: string },
    validAt: Date,
  ): Promise<string | undefined>;
}
