import type { CefrLevel, KindCode, LanguageCode, NeedSetting } from '@app/contracts';
import { cefrLevels, isKind, isLanguage, isNeedSetting, literacy } from '@app/contracts';
import type { DatedSession } from '@app/domain/time';
import { feedMoment } from './feed-dates.js';

/** What the tags `traitdunion:NAME=VALUE` state, which the format has no field for. */
export interface FeedExtension {
  readonly kind?: KindCode;
  readonly minorsPresent?: 'yes' | 'no';
  readonly oneToOne?: boolean;
  readonly setting?: NeedSetting;
  readonly languages: readonly LanguageCode[];
  readonly frenchLevel?: CefrLevel;
  readonly literacy?: boolean;
  readonly everydayOccasion?: true;
  readonly sessions: readonly DatedSession[];
  readonly unread: readonly string[];
}

type Draft = { -readonly [K in keyof FeedExtension]: FeedExtension[K] };

const prefix = 'traitdunion:';

const readers: Record<string, (value: string, timeZone: string) => Partial<FeedExtension> | undefined> = {
  kind: (value) => (isKind(value) ? { kind: value } : undefined),
  minors: (value) => (value === 'yes' || value === 'no' ? { minorsPresent: value } : undefined),
  'one-to-one': (value) => (value === 'yes' || value === 'no' ? { oneToOne: value === 'yes' } : undefined),
  setting: (value) => (isNeedSetting(value) ? { setting: value } : undefined),
  language: (value) => (isLanguage(value) ? { languages: [value] } : undefined),
  'french-level': (value) => {
    if (value === literacy) return { literacy: true };
    const frenchLevel = cefrLevels.find((level) => level === value.toUpperCase());
    return frenchLevel ? { frenchLevel } : undefined;
  },
  occasion: (value) => (value === 'everyday' ? { everydayOccasion: true } : undefined),
  session: (value, timeZone) => {
    const [from = '', to = ''] = value.split('/');
    const session = sessionBetween(feedMoment(from, timeZone), feedMoment(to, timeZone));
    return session ? { sessions: [session] } : undefined;
  },
};

/**
 * Reads the tags that our own feeds add, so that a partner can say what keeps a mission from being matched:
 * `traitdunion:kind=conversation`, `traitdunion:minors=no`, `traitdunion:one-to-one=no`, `traitdunion:setting=…`,
 * `traitdunion:language=prs`, `traitdunion:french-level=A2`, `traitdunion:occasion=everyday` (none
 * for professional interpreters), `traitdunion:session=2026-12-03T14:00/2026-12-03T16:00`.
 */
export function feedExtension(tags: readonly string[], timeZone: string): FeedExtension {
  const draft: Draft = { languages: [], sessions: [], unread: [] };
  for (const tag of tags.filter(isExtensionTag)) {
    const [name = '', value = ''] = tag.slice(prefix.length).split(/=(.*)/s);
    const read = readers[name]?.(value.trim(), timeZone);
    if (!read) draft.unread = [...draft.unread, tag];
    else {
      Object.assign(draft, read, {
        languages: [...draft.languages, ...(read.languages ?? [])],
        sessions: [...draft.sessions, ...(read.sessions ?? [])],
      });
    }
  }
  return draft;
}

/** Whether a tag is one of ours, rather than a word for readers. */
export function isExtensionTag(tag: string): boolean {
  return tag.startsWith(prefix);
}

/** The session between two moments of one day; nothing when one has no time, or they do not follow. */
export function sessionBetween(
  from: ReturnType<typeof feedMoment>,
  to: ReturnType<typeof feedMoment>,
): DatedSession | undefined {
  if (from?.minute === undefined || to?.minute === undefined || from.date !== to.date) return undefined;
  return to.minute > from.minute
    ? { date: from.date, fromMinute: from.minute, toMinute: to.minute }
    : undefined;
}
