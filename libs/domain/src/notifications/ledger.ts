import type { Transaction } from '../events/index.js';
import type { MessageKind } from './message-kinds/index.js';
import type { MessageRefs, PlannedMessage } from './planned-message.js';

/** Why a message that was planned never left; kept with the ledger's row. */
export type CancelCode =
  | 'cause-gone'
  | 'too-late'
  | 'not-eligible'
  | 'link-dead'
  | 'in-digest'
  | 'account-inactive'
  | 'role-gone'
  | 'address-unverified'
  | 'address-disabled'
  | 'demo-address'
  | 'muted'
  | 'paused'
  | 'cap-reached';

/** One row of the ledger. */
export interface LedgerMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly accountId: string;
  readonly refs: MessageRefs;
  readonly urgent: boolean;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

/**
 * What became of trying to take a message.
 * - `taken`: it is ours until the lease ends; `attempt` fences what we write afterwards.
 * - `early`: it was put off. `busy`: another worker holds it until its lease ends. `over`: nothing is left to do.
 * - `interrupted`: a worker took it and was never heard of again; nobody knows whether the mail left.
 */
export type Taking =
  | { readonly outcome: 'taken' | 'interrupted'; readonly message: LedgerMessage; readonly attempt: number }
  | { readonly outcome: 'early' | 'busy'; readonly comeBackAt: Date }
  | { readonly outcome: 'over' };

/** When a mail was given to the provider, and the reference under which the provider reports about it. */
export interface HandedOver {
  readonly at: Date;
  readonly providerRef: string;
}

/** A message that was just planned. */
export interface Intent {
  readonly id: string;
  readonly dueAt: Date;
}

/**
 * One row for each intent to tell somebody something: `planned → sending (lease) → sent`, or cancelled with a code, failed,
 * or unknown. The row's id is the provider's idempotency key, so an intent is at most one mail.
 */
export abstract class MessageLedger {
  /** Writes the intents; those that this cause already made are left out of the answer. */
  abstract plan(
    tx: Transaction,
    causeId: string,
    messages: readonly PlannedMessage[],
    at: Date,
  ): Promise<readonly Intent[]>;
  abstract take(tx: Transaction, messageId: string, now: Date, leaseUntil: Date): Promise<Taking>;

  /** Not now: waits again, until `dueAt`. False when the lease was lost to another attempt meanwhile. */
  abstract putOff(
    tx: Transaction,
    messageId: string,
    attempt: number,
    wait: { readonly dueAt: Date; readonly code: string },
  ): Promise<boolean>;
  abstract cancel(tx: Transaction, messageId: string, code: CancelCode): Promise<void>;
  /** These three answer false when the lease was lost, as well. */
  abstract markSent(
    tx: Transaction,
    messageId: string,
    attempt: number,
    handed: HandedOver,
  ): Promise<boolean>;
  abstract markFailed(tx: Transaction, messageId: string, attempt: number, code: string): Promise<boolean>;
  /** The mail may have left or not, and a second one is not risked. */
  abstract markUnknown(
    tx: Transaction,
    messageId: string,
    attempt: number,
    handed: HandedOver,
  ): Promise<boolean>;

  /** Cancels planned messages about a match of the given kinds; answers their ids. */
  abstract cancelAbout(
    tx: Transaction,
    matchId: string,
    kinds: readonly MessageKind[],
  ): Promise<readonly string[]>;
  /** Cancels the other planned messages of this kind for this reader: one digest speaks for all. */
  abstract gather(tx: Transaction, message: LedgerMessage): Promise<readonly string[]>;
  abstract findByProviderRef(tx: Transaction, providerRef: string): Promise<LedgerMessage | undefined>;
}
