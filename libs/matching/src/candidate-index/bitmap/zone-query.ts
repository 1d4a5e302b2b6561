import type { LanguageCode } from '@app/contracts';
import { languages, levelRank } from '@app/contracts';
import type { NeedInTime } from '../../pair/index.js';
import type { NeedProfile } from '../../profiles/index.js';
import type { AttributeGroups } from './attribute-groups.js';
import { attributeGroups } from './attribute-groups.js';
import { attributes } from './attributes.js';
import { hoursOf } from './week-hours.js';
import { cellAt } from './zone-grid.js';

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
  readonly all: Int32Array;
  /** The cell of the site, asked of a zone that knows cells; undefined for a remote need. */
  readonly cell: number | undefined;
  readonly anyOf: AttributeGroups;
  /** The hours of sessions that touch the same, where a share of them is asked; none where every one is. */
  readonly patterns: AttributeGroups;
  /** How many sessions each pattern stands for. */
  readonly sessionsOf: Int32Array;
  readonly leastOf: readonly LeastOf[];
  /** The sessions that whoever is left covers beside those of patterns. */
  readonly covered: number;
  /** What makes the language count in full: one of the helpful languages, or every required one above its level. */
  readonly helpful: Int32Array;
  /** Empty where no language is required, or nothing is above its level. */
  readonly above: Int32Array;
}

const none: readonly never[] = [];

/** The query of a need, which lies somewhere or is remote. */
export function zoneQuery(inTime: NeedInTime): ZoneQuery {
  const { need } = inTime;
  const times = timesOf(inTime);
  const anyOf: (readonly number[])[] = [];
  const every = [...times.every];
  for (const required of need.requiredLanguages) {
    const group = speakers(required);
    if (group.length === 1) every.push(group[0]!);
    else anyOf.push(group);
  }
  const helpful: number[] = [];
  for (const code of need.helpfulLanguages) helpful.push(attributes.language(code, 0)!);
  return {
    all: new Int32Array(new Set([...standing(inTime), ...every])),
    cell: need.remote ? undefined : attributes.cell(cellAt(need.lon!, need.lat!)),
    anyOf: attributeGroups(anyOf),
    patterns: attributeGroups(times.patterns),
    sessionsOf: new Int32Array(times.sessionsOf),
    leastOf: times.leastOf,
    covered: times.covered,
    helpful: new Int32Array(helpful),
    above: new Int32Array(speakersAbove(need)),
  };
}

/** What is asked whatever the languages and the times. */
function standing({ need, kind, terms }: NeedInTime): readonly number[] {
  const asked = [
    terms.mode === 'push' ? attributes.pushKind(need.kind) : attributes.pullKind(need.kind),
    attributes.tier(need.tier),
  ];
  for (const skill of need.requiredSkills) asked.push(attributes.skill(skill));
  if (terms.mode !== 'answer') asked.push(attributes.notFull);
  if (kind.gates.includes('confidentiality-signed')) asked.push(attributes.confidential);
  if (need.literacy && kind.gates.includes('trained-for-literacy'))
    asked.push(attributes.skill('trained-for-literacy'));
  return asked;
}

/** The attributes of those who speak a required language well enough. */
function speakers({ code, level, relatedAccepted }: NeedProfile['requiredLanguages'][number]): number[] {
  const codes: readonly LanguageCode[] = relatedAccepted ? [code, ...languages[code].related] : [code];
  return codes.map((served) => attributes.language(served, levelRank(level))!);
}

/** The attributes of those who speak every required language above its level. */
function speakersAbove({ requiredLanguages }: NeedProfile): readonly number[] {
  const above: number[] = [];
  for (const { code, level } of requiredLanguages) {
    const attribute = attributes.language(code, levelRank(level) + 1);
    if (attribute === undefined) return none;
    above.push(attribute);
  }
  return above;
}

interface Times extends Pick<ZoneQuery, 'leastOf' | 'covered'> {
  readonly every: readonly number[];
  readonly patterns: readonly (readonly number[])[];
  readonly sessionsOf: readonly number[];
}

/** The hours that whoever covers the need must have: all of them, or enough of each week. */
function timesOf({ need, sessions, weeks, askedPerWeek }: NeedInTime): Times {
  const covered = sessions.length;
  if (need.flexible) return { every: none, leastOf: none, patterns: none, sessionsOf: none, covered };
  const { patterns, ofSession, sessionsOf } = patternsOf(sessions);
  const every: number[] = [];
  const leastOf: LeastOf[] = [];
  for (let week = 0; week < askedPerWeek.length; week++) {
    const ofWeek: number[] = [];
    for (let i = 0; i < ofSession.length; i++) if (weeks[i] === week) ofWeek.push(ofSession[i]!);
    const least = askedPerWeek[week]!;
    if (least === ofWeek.length)
      for (const pattern of ofWeek) for (const hour of patterns[pattern]!) every.push(hour);
    else if (least > 0 && !isAsked(leastOf, least, ofWeek)) leastOf.push({ least, patterns: ofWeek });
  }
  if (leastOf.length === 0) return { every, leastOf, patterns: none, sessionsOf: none, covered };
  return { every, leastOf, patterns, sessionsOf, covered: 0 };
}

/** The hours of the sessions, each pattern once with how many it stands for, and for each session the ordinal of its own. */
function patternsOf(sessions: NeedInTime['sessions']): {
  readonly patterns: readonly (readonly number[])[];
  readonly ofSession: readonly number[];
  readonly sessionsOf: readonly number[];
} {
  const patterns: (readonly number[])[] = [];
  const ofSession: number[] = [];
  const sessionsOf: number[] = [];
  for (const session of sessions) {
    const hours = hoursOf(session).map(attributes.hour);
    let ordinal = 0;
    while (ordinal < patterns.length && !isSame(patterns[ordinal]!, hours)) ordinal++;
    if (ordinal === patterns.length) {
      patterns.push(hours);
      sessionsOf.push(0);
    }
    sessionsOf[ordinal]!++;
    ofSession.push(ordinal);
  }
  return { patterns, ofSession, sessionsOf };
}

/** Weeks that repeat ask the same again. */
const isAsked = (leastOf: readonly LeastOf[], least: number, ofWeek: readonly number[]): boolean =>
  leastOf.some((one) => one.least === least && isSame(one.patterns, ofWeek));

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
