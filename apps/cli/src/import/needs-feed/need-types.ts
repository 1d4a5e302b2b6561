import type { CefrLevel, KindCode, LanguageCode, NeedSetting } from '@app/contracts';
import type { MinorsPresent } from '@app/domain/safeguarding';
import type { CalendarDate, Schedule } from '@app/domain/time';
import type { SiteDraft } from './sites-of-mission.js';

/** Where the work is done: at the site, from home, either, or around wherever the volunteer lives. */
export type RemoteMode = 'on-site' | 'remote' | 'either' | 'near-home';

/** A mission in our vocabulary; what the feed cannot say is `unknown` or absent, never guessed. */
export interface NeedDraft {
  readonly kind?: KindCode;
  readonly title: string;
  readonly description: string;
  readonly applicationUrl: string;
  readonly remote: RemoteMode;
  readonly site?: SiteDraft;
  readonly otherSites: readonly SiteDraft[];
  readonly setting?: NeedSetting;
  readonly oneToOne?: boolean;
  readonly minorsPresent: MinorsPresent;
  readonly schedule: Schedule;
  /** No session is known: the schedule gate is skipped, and the reason says so. */
  readonly flexible: boolean;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly scheduleNote?: string;
  readonly placeCount: number;
  readonly languages: readonly LanguageCode[];
  readonly frenchLevel?: CefrLevel;
  readonly literacy?: boolean;
  readonly everydayOccasion?: true;
  readonly requirements: readonly string[];
  readonly stepFree?: boolean;
  /** The publisher takes volunteers of 16 and 17; it says nothing of the people helped. */
  readonly openToMinorVolunteers?: boolean;
}
