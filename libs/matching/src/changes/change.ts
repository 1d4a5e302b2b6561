import type { CefrLevel, LanguageCode } from '@app/contracts';
import type { Weekday } from '@app/domain/time';
import type { DayPart } from './day-parts.js';

/**
 * One thing that a need could ask otherwise. Nothing here can touch what protects people: tier, age, wishes, blocks,
 * load limits and access have no change.
 * - `moved`: every session within its week, to another weekday, another part of the day, or both; null keeps.
 * - `starts-at`: every session on its day, at another minute of the wall clock.
 * - `sessions-a-week`: what one volunteer must cover of each week; `every-other-week`: two volunteers take turns.
 * - `level`: no required language above this level; `french`: this level is enough to help the group with its French.
 * `places`: as many. `crisis`: declared or not.
 */
export type NeedChange =
  | { readonly kind: 'moved'; readonly day: Weekday | null; readonly part: DayPart | null }
  | { readonly kind: 'starts-at'; readonly minute: number }
  | { readonly kind: 'sessions-a-week'; readonly count: number }
  | { readonly kind: 'every-other-week' }
  | { readonly kind: 'level'; readonly level: CefrLevel }
  | { readonly kind: 'french'; readonly level: CefrLevel }
  | { readonly kind: 'places'; readonly count: number }
  | { readonly kind: 'crisis'; readonly declared: boolean };

/**
 * One limit of her own that a volunteer could move.
 * - `further`: kilometres beyond her limit; `remote`: from home as well; `free`: that part of that day every week.
 * - `speaks`: a language that she speaks already, at that level.
 */
export type OfferChange =
  | { readonly kind: 'further'; readonly km: number }
  | { readonly kind: 'remote' }
  | { readonly kind: 'free'; readonly day: Weekday; readonly part: DayPart }
  | { readonly kind: 'speaks'; readonly language: LanguageCode; readonly level: CefrLevel };

export type Change = NeedChange | OfferChange;

/** The codes of all changes. */
export const changeKinds = [
  'moved',
  'starts-at',
  'sessions-a-week',
  'every-other-week',
  'level',
  'french',
  'places',
  'crisis',
  'further',
  'remote',
  'free',
  'speaks',
] as const satisfies readonly Change['kind'][];

const ofOffers: readonly Change['kind'][] = ['further', 'remote', 'free', 'speaks'];

/** Whether a change is made to the need; else to the offer. */
export const isOfNeed = (change: Change): change is NeedChange => !ofOffers.includes(change.kind);
