import type { MatchState } from '@app/contracts';
import type { LinkPurpose } from '../../accounts/index.js';

/** Who reads a message; `account` is whoever owns the address, in any role. */
export type ReaderRole = 'account' | 'volunteer' | 'association' | 'coordinator';

/**
 * Why a message may be sent, which decides what can stop it.
 * - `access`: the reader asked for it a moment ago; leaves at any hour.
 * - `solicitation`: asks for something new; carries one-click unsubscribe, and caps, pauses and muting stop it.
 * - `commitment`: about something agreed, or safety; nothing mutes it, and it is held at night unless urgent.
 * - `duty`: a coordinator's work; held at night unless urgent.
 * - `service`: everything else; always held at night.
 */
export type MessageNature = 'access' | 'solicitation' | 'commitment' | 'duty' | 'service';

/** What a message is about, by id: the only data that a row of the ledger keeps. */
export type RefName =
  'linkId' | 'associationId' | 'offerId' | 'needId' | 'matchId' | 'sessionId' | 'taskId' | 'proofId';

/** One row of the catalogue of messages. */
export interface MessageKindDefinition {
  readonly to: ReaderRole;
  readonly nature: MessageNature;
  readonly refs: readonly RefName[];
  /** The signed link by which the reader answers without signing in. */
  readonly link?: LinkPurpose;
  /** Its link shows that the address is the reader's: the only messages that an unverified address gets. */
  readonly provesAddress?: true;
  /** The states of the match in which the message is still true. */
  readonly whileMatch?: readonly MatchState[];
  readonly whileNeed?: 'published' | 'moderation-refused';
  readonly whileOffer?: 'asleep' | 'published' | 'paused';
  /** Nobody is left without a next step: shows the best other need of the reader's offer. */
  readonly alternative?: true;
  /** A reader gets one such message about this row, whatever the number of causes. */
  readonly oncePer?: RefName;
}
