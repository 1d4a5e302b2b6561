import type { Transaction } from '../events/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';

/** An offer as its rows say now, and since when it could be matched; `untilMs` null while it still can. */
export interface PastOffer {
  readonly profile: OfferProfile;
  readonly sinceMs: number;
  readonly untilMs: number | null;
}

/** A need of the span as its rows say now, with every session it had; `askableFromMs` is the end of its edit hold. */
export interface PastNeed {
  readonly profile: NeedProfile;
  readonly publishedAtMs: number;
  readonly askableFromMs: number;
  readonly untilMs: number | null;
}

/** One invitation that was sent, and what came of it; `closedAtMs` null while it is open. */
export interface PastAsking {
  readonly needId: string;
  readonly offerId: string;
  readonly volunteerId: string;
  readonly askedAtMs: number;
  readonly answer: 'yes' | 'no' | null;
  readonly closedAtMs: number | null;
}

/** What PostgreSQL still knows of a span of time. The askings are those of every need, also from before the span. */
export interface Past {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offers: readonly PastOffer[];
  readonly needs: readonly PastNeed[];
  readonly askings: readonly PastAsking[];
}

/** Reads the recorded history; changes nothing. */
export abstract class PastReader {
  /** The needs are those published from `from` on and before `to`. */
  abstract read(tx: Transaction, from: Date, to: Date): Promise<Past>;
}
