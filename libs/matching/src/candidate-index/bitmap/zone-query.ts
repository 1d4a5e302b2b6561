import type { LanguageCode } from '@app/contracts';
import { languages, levelRank } from '@app/contracts';
import type { NeedInTime } from '../../pair/index.js';
import type { NeedProfile } from '../../profiles/index.js';
import { attributes } from './attributes.js';
import { hoursOf } from './week-hours.js';
import { cellAt } from './zone-grid.js';

/** Sessions of a need that touch the same hours of the week, and how many they are. */
export interface HourPattern {
  readonly hours: readonly number[];
  readonly sessions: number;
}

/** At least `least` of the patterns of one week; one of two sessions stands here twice. */
export interface LeastOf {
  readonly least: number;
  readonly patterns: readonly number[];
}

/**
 * What a need asks of the bitmaps of a zone: every attribute of `all`, one of each group of `anyOf`, and of each
 * `leastOf` enough patterns. Whoever lacks one of them fails a gate for certain.
 */
export interface ZoneQuery {
  readonly all: readonly number[];
  /** The cell of the site, asked of a zone that knows cells; undefined for a remote need. */
  readonly cell: number | undefined;
  readonly anyOf: readonly (readonly number[])[];
  /** The patterns of its sessions where a share of them is asked; none where every one is. */
  readonly patterns: readonly HourPattern[];
  readonly leastOf: readonly LeastOf[];
  /** The sessions that whoever is left covers beside those of patterns. */
  readonly covered: number;
  /** What makes the language count in full: one helpful language, or every required one above its level. */
  readonly spokenMore:
    { readonly helpful: readonly number[]; readonly above: readonly number[] | undefined } | undefined;
}

/** The query of a need, which lies somewhere or is remote. */
export function zoneQuery(inTime: NeedInTime): ZoneQuery {
  const { need, kind, terms } = inTime;
  const all = [
    terms.mode === 'push' ? attributes.pushKind(need.kind) : attributes.pullKind(need.kind),
    attributes.tier(need.tier),
    ...need.requiredSkills.map((skill) => attributes.skill(skill)),
  ];
  if (terms.mode !== 'answer') all.push(attributes.notFull);
  if (kind.gates.includes('confidentiality-signed')) all.push(attributes.confidential);
  if (need.literacy && kind.gates.includes('trained-for-literacy'))
    all.push(attributes.skill('trained-for-literacy'));
  const anyOf = need.requiredLanguages.map((required) => speakers(required));
  const { every, ...times } = timesOf(inTime);
  all.push(...every, ...anyOf.filter((group) => group.length === 1).flat());
  return {
    all: [...new Set(all)],
    anyOf: anyOf.filter((group) => group.length > 1),
    ...times,
    cell: need.remote ? undefined : attributes.cell(cellAt(need.lon!, need.lat!)),
    spokenMore: spokenMore(need),
  };
}

/** The attributes of those who speak a required language well enough. */
function speakers({ code, level, relatedAccepted }: NeedProfile['requiredLanguages'][number]): number[] {
  const codes: readonly LanguageCode[] = relatedAccepted ? [code, ...languages[code].related] : [code];
  return codes.map((served) => attributes.language(served, levelRank(level))!);
}

function spokenMore({ helpfulLanguages, requiredLanguages }: NeedProfile): ZoneQuery['spokenMore'] {
  if (helpfulLanguages.length + requiredLanguages.length === 0) return undefined;
  const above = requiredLanguages.map(({ code, level }) => attributes.language(code, levelRank(level) + 1));
  const known = above.filter((attribute) => attribute !== undefined);
  return {
    helpful: helpfulLanguages.map((code) => attributes.language(code, 0)!),
    above: above.length > 0 && known.length === above.length ? known : undefined,
  };
}

interface Times extends Pick<ZoneQuery, 'leastOf' | 'patterns' | 'covered'> {
  readonly every: readonly number[];
}

/** The hours that whoever covers the need must have: all of them, or enough of each week. */
function timesOf(inTime: NeedInTime): Times {
  const { need, sessions, weeks, askedPerWeek } = inTime;
  const covered = sessions.length;
  if (need.flexible) return { every: [], leastOf: [], patterns: [], covered };
  const hours = sessions.map((session) => hoursOf(session).map((hour) => attributes.hour(hour)));
  if (need.minimumSessionsPerWeek === null)
    return { every: [...new Set(hours.flat())], leastOf: [], patterns: [], covered };
  const names = hours.map((pattern) => pattern.join());
  const distinct = [...new Set(names)];
  const patterns = distinct.map((name) => ({
    hours: hours[names.indexOf(name)]!,
    sessions: names.filter((one) => one === name).length,
  }));
  const leastOf = new Map<string, LeastOf>();
  askedPerWeek.forEach((least, ordinal) => {
    const ofWeek = names.flatMap((name, session) =>
      weeks[session] === ordinal ? [distinct.indexOf(name)] : [],
    );
    // Weeks that repeat ask the same again.
    if (least > 0) leastOf.set(`${least}/${ofWeek.join()}`, { least, patterns: ofWeek });
  });
  const asked = [...leastOf.values()];
  const parts = asked.filter((one) => !isWhole(one));
  const every = asked
    .filter(isWhole)
    .flatMap((week) => week.patterns.flatMap((pattern) => patterns[pattern]!.hours));
  return parts.length === 0
    ? { every, leastOf: [], patterns: [], covered }
    : { every, leastOf: parts, patterns, covered: 0 };
}

/** Whether every pattern is asked. */
const isWhole = ({ least, patterns }: LeastOf): boolean => least === patterns.length;
