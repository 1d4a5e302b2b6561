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
  /** What makes the language count in full: one of the helpful languages, or every required one above its level. */
  readonly helpful: readonly number[];
  /** Empty where no language is required, or nothing is above its level. */
  readonly above: readonly number[];
}

const none: readonly never[] = [];

/** The query of a need, which lies somewhere or is remote. */
export function zoneQuery(inTime: NeedInTime): ZoneQuery {
  const { need, kind, terms } = inTime;
  const all = new Set<number>();
  all.add(terms.mode === 'push' ? attributes.pushKind(need.kind) : attributes.pullKind(need.kind));
  all.add(attributes.tier(need.tier));
  for (const skill of need.requiredSkills) all.add(attributes.skill(skill));
  if (terms.mode !== 'answer') all.add(attributes.notFull);
  if (kind.gates.includes('confidentiality-signed')) all.add(attributes.confidential);
  if (need.literacy && kind.gates.includes('trained-for-literacy'))
    all.add(attributes.skill('trained-for-literacy'));
  const anyOf: (readonly number[])[] = [];
  for (const required of need.requiredLanguages) {
    const group = speakers(required);
    if (group.length === 1) all.add(group[0]!);
    else anyOf.push(group);
  }
  const { every, leastOf, patterns, covered } = timesOf(inTime);
  for (const hour of every) all.add(hour);
  return {
    all: [...all],
    cell: need.remote ? undefined : attributes.cell(cellAt(need.lon!, need.lat!)),
    anyOf,
    patterns,
    leastOf,
    covered,
    helpful: need.helpfulLanguages.map((code) => attributes.language(code, 0)!),
    above: speakersAbove(need),
  };
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

interface Times extends Pick<ZoneQuery, 'leastOf' | 'patterns' | 'covered'> {
  readonly every: readonly number[];
}

/** The hours that whoever covers the need must have: all of them, or enough of each week. */
function timesOf(inTime: NeedInTime): Times {
  const { need, sessions, weeks, askedPerWeek } = inTime;
  const covered = sessions.length;
  if (need.flexible) return { every: none, leastOf: none, patterns: none, covered };
  const { patterns, ofSession } = patternsOf(sessions);
  if (need.minimumSessionsPerWeek === null)
    return { every: patterns.flatMap(({ hours }) => hours), leastOf: none, patterns: none, covered };
  const every: number[] = [];
  const leastOf: LeastOf[] = [];
  for (let week = 0; week < askedPerWeek.length; week++) {
    const ofWeek = ofSession.filter((_, session) => weeks[session] === week);
    const least = askedPerWeek[week]!;
    if (least === ofWeek.length) for (const pattern of ofWeek) every.push(...patterns[pattern]!.hours);
    else if (least > 0 && !isAsked(leastOf, least, ofWeek)) leastOf.push({ least, patterns: ofWeek });
  }
  return leastOf.length === 0
    ? { every, leastOf: none, patterns: none, covered }
    : { every, leastOf, patterns, covered: 0 };
}

/** The patterns of the sessions, each once, and for each session the ordinal of its own. */
function patternsOf(sessions: NeedInTime['sessions']): {
  readonly patterns: readonly HourPattern[];
  readonly ofSession: readonly number[];
} {
  const patterns: { hours: readonly number[]; sessions: number }[] = [];
  const ofSession: number[] = [];
  for (const session of sessions) {
    const hours = hoursOf(session).map(attributes.hour);
    let ordinal = 0;
    while (ordinal < patterns.length && !isSame(patterns[ordinal]!.hours, hours)) ordinal++;
    if (ordinal === patterns.length) patterns.push({ hours, sessions: 0 });
    patterns[ordinal]!.sessions++;
    ofSession.push(ordinal);
  }
  return { patterns, ofSession };
}

/** Weeks that repeat ask the same again. */
const isAsked = (leastOf: readonly LeastOf[], least: number, ofWeek: readonly number[]): boolean =>
  leastOf.some((one) => one.least === least && isSame(one.patterns, ofWeek));

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
