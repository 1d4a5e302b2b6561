import type { CefrLevel, KindCode, LanguageCode, NeedField, NeedSetting } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { CalendarDate, Schedule } from '@app/domain/time';
import type { Territory } from '@app/domain/territories';
import { foldedWords } from '../fold-text.js';
import { languagesNamedIn } from '../words/language-words.js';
import { feedExtension, isExtensionTag } from './feed-extension.js';
import type { FeedMission } from './feed-mission.js';
import type { FeedWarning, ListedCode } from './findings.js';
import { kindOfMission } from './kind-of-mission.js';
import type { MinorsPresent } from './minors-of-mission.js';
import { minorsOfMission } from './minors-of-mission.js';
import { plainLine } from './plain-text.js';
import { scheduleOf } from './schedule-of-mission.js';
import { settingOfMission } from './setting-of-mission.js';
import type { SiteDraft } from './sites-of-mission.js';
import { sitesInside } from './sites-of-mission.js';

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
  readonly requirements: readonly string[];
  readonly stepFree?: boolean;
  /** The publisher takes volunteers of 16 and 17; it says nothing of the people helped. */
  readonly openToMinorVolunteers?: boolean;
}

export interface NeedReading {
  readonly need: NeedDraft;
  /** Why it is only listed; empty when it may be matched. */
  readonly listedOnly: readonly ListedCode[];
  readonly warnings: readonly FeedWarning[];
}

/** What a reading depends on beside the file. */
export interface FeedContext {
  readonly territory: Territory;
  readonly now: Date;
}

const mostPlaces = 500;
const remoteModes = { no: 'on-site', possible: 'either', full: 'remote', local: 'near-home' } as const;

/** Reads a mission that no rule refuses. */
export function draftNeed(mission: FeedMission, { territory, now }: FeedContext): NeedReading {
  const { timeZone } = territory;
  const extension = feedExtension(mission.tags, timeZone);
  const { kind, unknownActivities, ambiguous } = kindOfMission(mission, extension);
  const minorsPresent = minorsOfMission(mission, kind, extension);
  const { setting, oneToOne, tierKnown } = settingOfMission(mission, kind, extension);
  const { warnings: scheduleWarnings, note, ...schedule } = scheduleOf(mission, extension, { timeZone, now });
  const remote = remoteModes[(mission.remote ?? 'no') as keyof typeof remoteModes];
  const [site, ...otherSites] = sitesInside(mission.addresses, territory);
  const places = placeCountOf(mission.places);
  const need: NeedDraft = {
    ...(kind ? { kind } : {}),
    title: mission.plain.title,
    description: mission.plain.description,
    applicationUrl: mission.applicationUrl ?? '',
    remote,
    ...(site ? { site } : {}),
    otherSites,
    ...(setting ? { setting } : {}),
    ...(oneToOne === undefined ? {} : { oneToOne }),
    minorsPresent,
    ...schedule,
    ...(note ? { scheduleNote: plainLine(note) } : {}),
    placeCount: places.count,
    languages: languagesOf(mission, kind, extension.languages),
    ...(extension.frenchLevel ? { frenchLevel: extension.frenchLevel } : {}),
    ...(extension.literacy ? { literacy: true } : {}),
    requirements: mission.requirements.map(plainLine),
    ...(mission.reducedMobilityAccessible === undefined
      ? {}
      : { stepFree: mission.reducedMobilityAccessible }),
    ...(mission.openToMinors === undefined ? {} : { openToMinorVolunteers: mission.openToMinors }),
  };
  const needsSite = remote === 'on-site' || remote === 'either';
  return {
    need,
    listedOnly: [
      ...(kind ? [] : (['kind-unknown'] as const)),
      ...(tierKnown ? [] : (['tier-unknown'] as const)),
      ...(minorsPresent === 'unknown' ? (['minors-unknown'] as const) : []),
      ...(needsSite && !site ? (['outside-territory'] as const) : []),
    ],
    warnings: [
      ...unknownActivities.map(
        (detail) => ({ code: 'activity-unknown', field: 'activity', detail }) as const,
      ),
      ...(ambiguous ? [{ code: 'kinds-several', field: 'activity' } as const] : []),
      ...extension.unread.map((detail) => ({ code: 'tag-unread', field: 'tags', detail }) as const),
      ...scheduleWarnings,
      ...places.warnings,
      ...(needsSite && mission.addresses.length === 0
        ? [{ code: 'address-missing', field: 'addresses' } as const]
        : []),
      ...(otherSites.length > 0 ? [{ code: 'addresses-several', field: 'addresses' } as const] : []),
      ...(Number(mission.compensation.amount) > 0
        ? [{ code: 'compensated', field: 'compensationAmount' } as const]
        : []),
      ...missingFields(need).map((detail) => ({ code: 'field-missing', field: 'tags', detail }) as const),
    ],
  };
}

function placeCountOf(text: string | undefined): { count: number; warnings: readonly FeedWarning[] } {
  if (text === undefined) return { count: 1, warnings: [] };
  const count = Math.floor(Number(text));
  if (!Number.isFinite(count) || count < 1) {
    return { count: 1, warnings: [{ code: 'places-unreadable', field: 'places' }] };
  }
  if (count > mostPlaces)
    return { count: mostPlaces, warnings: [{ code: 'places-capped', field: 'places' }] };
  return { count, warnings: [] };
}

/** Languages are read from words only where the kind is about languages; a pair with one named has French beside it. */
function languagesOf(
  mission: FeedMission,
  kind: KindCode | undefined,
  stated: readonly LanguageCode[],
): readonly LanguageCode[] {
  if (stated.length > 0 || (kind !== 'interpreting' && kind !== 'translation')) return stated;
  const words = [
    mission.title,
    ...mission.requirements,
    ...mission.tags.filter((tag) => !isExtensionTag(tag)),
  ];
  const named = languagesNamedIn(foldedWords(words.join(' . ')));
  const [only] = named;
  return named.length === 1 && only !== 'fra' ? ['fra', ...named] : named;
}

/** The fields that the kind asks for and the feed does not give; only the association can fill them in. */
function missingFields(need: NeedDraft): readonly NeedField[] {
  if (!need.kind) return [];
  const given: Partial<Record<NeedField, boolean>> = {
    schedule: true,
    site: need.site !== undefined || need.remote === 'remote' || need.remote === 'near-home',
    languages: need.languages.length > 0,
    'french-level': need.frenchLevel !== undefined || need.literacy === true,
    literacy: need.frenchLevel !== undefined || need.literacy === true,
  };
  return kindOf(need.kind).requiredFields.filter((field) => !given[field]);
}
