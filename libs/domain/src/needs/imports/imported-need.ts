import type { CefrLevel, KindCode, LanguageCode, NeedSetting } from '@app/contracts';
import type { MinorsPresent } from '../../safeguarding/index.js';
import type { CalendarDate, Schedule } from '../../time/index.js';
import type { ListedOnlyReason } from '../need.js';

/** A mission of a feed in our vocabulary; what the feed cannot say is absent or `unknown`, never guessed. */
export interface ImportedNeed {
  /** Name of the feed, and its own id for the mission: together they make it the same one next time. */
  readonly source: string;
  readonly clientId: string;
  readonly associationId: string;
  readonly applicationUrl: string;
  readonly title: string;
  readonly description: string;
  readonly kind?: KindCode;
  readonly minorsPresent: MinorsPresent;
  readonly setting?: NeedSetting;
  readonly oneToOne?: boolean;
  readonly handlesPapers?: boolean;
  readonly remote: boolean;
  /** Absent when remote, and when no address lies in the territory. */
  readonly site?: { readonly postalCode: string; readonly city: string; readonly street?: string };
  readonly schedule: Schedule;
  readonly flexible: boolean;
  /** The last day of a flexible need, if it has one. */
  readonly lastDay?: CalendarDate;
  readonly placeCount: number;
  readonly languages: readonly LanguageCode[];
  readonly frenchLevel?: CefrLevel;
  readonly literacy?: boolean;
  readonly everydayOccasion?: true;
  /** What the reader of the feed found that keeps it from being matched. */
  readonly listedOnly: readonly ListedOnlyReason[];
}

/** What became of a mission. A reopened one was missing from an earlier feed. */
export interface ImportOutcome {
  readonly needId: string;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'reopened';
  /** Why it is only listed; null when it may be matched. */
  readonly listingReason: ListedOnlyReason | null;
}
