import type { MessageKind, RefName } from './message-kinds/index.js';

/** What a message is about, by id. */
export type MessageRefs = { readonly [R in RefName]?: string };

/** Who is told what: an intent without its moment. */
export interface Addressed {
  readonly kind: MessageKind;
  readonly accountId: string;
  readonly refs: MessageRefs;
}

/** One intent of the ledger: one reader by type, never a list. */
export interface PlannedMessage extends Addressed {
  readonly urgent: boolean;
  readonly dueAt: Date;
}
