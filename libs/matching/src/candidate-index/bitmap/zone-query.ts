import type { LanguageCode } from '@app/contracts';
import { languages, levelRank } from '@app/contracts';
import type { NeedInTime } from '../../pair/index.js';
import type { NeedProfile } from '../../profiles/index.js';
import { attributes } from './attributes.js';
import { hoursOf } from './week-hours.js';
import { cellAt } from './zone-grid.js';

/** Sessions of a need that touch the same hours of the week: how many, in all and in one week. */
export interface HourPattern {
  readonly hours: readonly number[];
  readonly sessions: number;
}

/** At least `least` of these patterns, each held in all its hours. */
export interface LeastOf {
  readonly least: number;
  readonly patterns: readonly (readonly number[])[];
}

/**
 * What a need asks of the bitmaps of a zone: every attribute of `all`, one of each group of `anyOf`, and of each
 * `leastOf` enough patterns. Whoever lacks one of them fails a gate for certain.
 */
export interface ZoneQuery {
  readonly all: readonly number[];
  readonly anyOf: readonly (readonly number[])[];
  readonly leastOf: readonly LeastOf[];
  /** The patterns of all its sessions, where a share of them is asked; empty where every one is. */
  readonly patterns: readonly HourPattern[];
}

/** The query of a need. `cells`: whether the zone that is asked knows cells. */
export function zoneQuery(inTime: NeedInTime, cells: boolean): ZoneQuery {
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
  if (cells && !need.remote) all.push(attributes.cell(cellAt(need.lon!, need.lat!)));
  const anyOf = need.requiredLanguages.map((required) => speakers(required));
  const { every, patterns, leastOf } = timesOf(inTime);
  all.push(...every, ...anyOf.filter((group) => group.length === 1).flat());
  return { all: [...new Set(all)], anyOf: anyOf.filter((group) => group.length > 1), leastOf, patterns };
}

/** The attributes of those who speak a required language well enough. */
function speakers({ code, level, relatedAccepted }: NeedProfile['requiredLanguages'][number]): number[] {
  const codes: readonly LanguageCode[] = relatedAccepted ? [code, ...languages[code].related] : [code];
  return codes.map((served) => attributes.language(served, levelRank(level))!);
}

interface Times extends Pick<ZoneQuery, 'leastOf' | 'patterns'> {
  readonly every: readonly number[];
}

/** The hours that whoever covers the need must have: all of them, or enough of each week. */
function timesOf(inTime: NeedInTime): Times {
  const { need, sessions, weeks, askedPerWeek } = inTime;
  if (need.flexible) return { every: [], leastOf: [], patterns: [] };
  const hours = sessions.map((session) => hoursOf(session).map((hour) => attributes.hour(hour)));
  if (need.minimumSessionsPerWeek === null)
    return { every: [...new Set(hours.flat())], leastOf: [], patterns: [] };
  const patterns = new Map<string, HourPattern>();
  const leastOf = new Map<string, LeastOf>();
  for (const pattern of hours) {
    const known = patterns.get(pattern.join())?.sessions ?? 0;
    patterns.set(pattern.join(), { hours: pattern, sessions: known + 1 });
  }
  askedPerWeek.forEach((least, ordinal) => {
    const ofWeek = hours.filter((_, session) => weeks[session] === ordinal);
    // One is asked of the whole in any case; weeks that repeat ask the same again.
    if (least > 0) leastOf.set(`${least}/${ofWeek.join('/')}`, { least, patterns: ofWeek });
  });
  return { every: [], leastOf: [...leastOf.values()], patterns: [...patterns.values()] };
}
