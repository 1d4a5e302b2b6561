import type { KindCode } from '@app/contracts';

/**
 * What the chance of a yes may be learned from, kept with each invitation as it was when she was asked: a whitelist. Never the association, its size or fame, a language, a district,
 * nor anything about who a person is; a fact is added here by a decision, never in passing.
 * - `km`: to the site, 0 when remote; `daysSinceOffer`: since the offer was published.
 * - `asks`, `accepts`: own past answers; `daysSinceUnanswered`: since the last question left open, null when there is none.
 * - The six points of the fit, each in [0, 1]; the channel of the message.
 * - `weekday` (1 Monday) and `hour` of the first session, `leadHours` until it; null without sessions.
 */
export interface AnswerFacts {
  readonly kind: KindCode;
  readonly ticked: boolean;
  readonly km: number;
  readonly daysSinceOffer: number;
  readonly asks: number;
  readonly accepts: number;
  readonly daysSinceUnanswered: number | null;
  readonly channel: 'mail';
  readonly skills: number;
  readonly motivation: number;
  readonly schedule: number;
  readonly travel: number;
  readonly language: number;
  readonly continuity: number;
  readonly weekday: number | null;
  readonly hour: number | null;
  readonly leadHours: number | null;
}

/** An invitation that had its time: `yes` false for a no and for silence. */
export interface RecordedAnswer {
  readonly id: string;
  readonly facts: AnswerFacts;
  /** The chance in (0, 1] with which this person was asked. */
  readonly propensity: number;
  readonly yes: boolean;
}
