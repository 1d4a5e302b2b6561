import type { KindCode, LanguageCode } from '@app/contracts';
import type { Territory } from '@app/domain/territories';
import { foldedWords } from '../fold-text.js';
import { languagesNamedIn } from '../words/language-words.js';
import { feedExtension, isExtensionTag } from './feed-extension.js';
import type { FeedMission } from './feed-mission.js';
import type { FeedWarning, ListedCode } from './findings.js';
import { kindOfMission } from './kind-of-mission.js';
import { minorsOfMission } from './minors-of-mission.js';
import { isOnSite, listedOnlyBecause, missingFields } from './need-gaps.js';
import type { NeedDraft } from './need-types.js';
import { plainLine } from './plain-text.js';
import { scheduleOf } from './schedule-of-mission.js';
import { settingOfMission } from './setting-of-mission.js';
import { sitesInside } from './sites-of-mission.js';

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
const longestTitle = 200;
const remoteModes = { no: 'on-site', possible: 'either', full: 'remote', local: 'near-home' } as const;

/** Reads a mission that no rule refuses. */
export function draftNeed(mission: FeedMission, { territory, now }: FeedContext): NeedReading {
  const { timeZone } = territory;
  const extension = feedExtension(mission.tags, timeZone);
  const { kind, unknownActivities, ambiguous } = kindOfMission(mission, extension);
  const { setting, oneToOne, tierKnown } = settingOfMission(mission, kind, extension);
  const { warnings: scheduleWarnings, note, ...schedule } = scheduleOf(mission, extension, { timeZone, now });
  const [site, ...otherSites] = sitesInside(mission.addresses, territory);
  const places = placeCountOf(mission.places);
  const need: NeedDraft = {
    ...(kind ? { kind } : {}),
    title: mission.plain.title.slice(0, longestTitle),
    description: mission.plain.description,
    applicationUrl: mission.applicationUrl ?? '',
    remote: remoteModes[(mission.remote ?? 'no') as keyof typeof remoteModes],
    ...(site ? { site } : {}),
    otherSites,
    ...(setting ? { setting } : {}),
    ...(oneToOne === undefined ? {} : { oneToOne }),
    minorsPresent: minorsOfMission(mission, kind, extension),
    ...schedule,
    ...(note ? { scheduleNote: plainLine(note) } : {}),
    placeCount: places.count,
    languages: languagesOf(mission, kind, extension.languages),
    ...(extension.frenchLevel ? { frenchLevel: extension.frenchLevel } : {}),
    ...(extension.literacy ? { literacy: true } : {}),
    ...(extension.everydayOccasion ? { everydayOccasion: true } : {}),
    requirements: mission.requirements.map(plainLine),
    ...(mission.reducedMobilityAccessible === undefined
      ? {}
      : { stepFree: mission.reducedMobilityAccessible }),
    ...(mission.openToMinors === undefined ? {} : { openToMinorVolunteers: mission.openToMinors }),
  };
  const warned: readonly (FeedWarning | false)[] = [
    ...unknownActivities.map((detail): FeedWarning => ({
      code: 'activity-unknown',
      field: 'activity',
      detail,
    })),
    ambiguous && { code: 'kinds-several', field: 'activity' },
    ...extension.unread.map((detail): FeedWarning => ({ code: 'tag-unread', field: 'tags', detail })),
    mission.plain.title.length > longestTitle && { code: 'text-shortened', field: 'title' },
    ...scheduleWarnings,
    ...places.warnings,
    isOnSite(need) && mission.addresses.length === 0 && { code: 'address-missing', field: 'addresses' },
    otherSites.length > 0 && { code: 'addresses-several', field: 'addresses' },
    Number(mission.compensation.amount) > 0 && { code: 'compensated', field: 'compensationAmount' },
    ...missingFields(need).map((detail): FeedWarning => ({ code: 'field-missing', field: 'tags', detail })),
  ];
  return {
    need,
    listedOnly: listedOnlyBecause(need, tierKnown, territory),
    warnings: warned.filter((warning) => warning !== false),
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
  if (kind !== 'interpreting' && kind !== 'translation') return stated;
  if (stated.length > 0) return pairWithFrench(stated);
  const words = [
    mission.title,
    ...mission.requirements,
    ...mission.tags.filter((tag) => !isExtensionTag(tag)),
  ];
  const named = languagesNamedIn(foldedWords(words.join(' . ')));
  return pairWithFrench(named);
}

function pairWithFrench(languages: readonly LanguageCode[]): readonly LanguageCode[] {
  return languages.length === 1 && !languages.includes('fra') ? ['fra', ...languages] : languages;
}
