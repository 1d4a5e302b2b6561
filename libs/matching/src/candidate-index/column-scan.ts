import type { LanguageCode } from '@app/contracts';
import { languages, levelRank } from '@app/contracts';
import type { NeedInTime } from '../pair/index.js';
import { weekMinute } from '../profiles/compiled-availability.js';
import type { OfferColumns } from './offer-columns.js';
import { kindBits, languageColumns, skillBits } from './offer-columns.js';

const kmPerDegree = 111.195;

/**
 * The rows that may pass the gates of the need, cheapest test first. Rows left out fail at least one gate for certain;
 * rows given still have to be tested exactly. The answer is overwritten by the next scan of the same columns.
 */
export function scanColumns(columns: OfferColumns, rowCount: number, inTime: NeedInTime): Int32Array {
  const rows = columns.scratchRows;
  let count = keepKind(columns, rowCount, inTime, rows);
  if (inTime.terms.mode === 'push') count = keepAskable(columns, inTime, rows, count);
  if (inTime.terms.mode !== 'answer') count = keepUnbusy(columns, rows, count);
  count = keepOldEnough(columns, inTime, rows, count);
  count = inTime.need.remote ? keepRemote(columns, rows, count) : keepInReach(columns, inTime, rows, count);
  count = keepSkilled(columns, inTime, rows, count);
  count = keepSpeaking(columns, inTime, rows, count);
  if (!inTime.need.flexible) count = keepFree(columns, inTime, rows, count);
  return rows.subarray(0, count);
}

// Each step is a loop of its own over the rows that are left: one shape of data a loop is what makes it fast.

function keepKind(
  columns: OfferColumns,
  rowCount: number,
  { need, terms }: NeedInTime,
  rows: Int32Array,
): number {
  const { word, bit } = kindBits.get(need.kind)!;
  const kinds = (terms.mode === 'push' ? columns.pushKinds : columns.pullKinds)[word]!;
  const { tiers } = columns;
  const { tier } = need;
  let kept = 0;
  for (let row = 0; row < rowCount; row++) {
    if ((kinds[row]! & bit) !== 0 && tiers[row]! > tier) rows[kept++] = row;
  }
  return kept;
}

function keepAskable(columns: OfferColumns, inTime: NeedInTime, rows: Int32Array, count: number): number {
  const { askableFromMs, lastAskedMs } = columns;
  const { nowMs, restedSinceMs } = inTime;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (askableFromMs[row]! <= nowMs && lastAskedMs[row]! <= restedSinceMs) rows[kept++] = row;
  }
  return kept;
}

function keepUnbusy({ full }: OfferColumns, rows: Int32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (full[row] === 0) rows[kept++] = row;
  }
  return kept;
}

function keepOldEnough(columns: OfferColumns, inTime: NeedInTime, rows: Int32Array, count: number): number {
  const from = inTime.need.minimumAge === 16 ? columns.sixteenFrom : columns.adultFrom;
  const { earliestDay } = inTime;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (from[row]! <= earliestDay) rows[kept++] = row;
  }
  return kept;
}

function keepRemote({ remote }: OfferColumns, rows: Int32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (remote[row] === 1) rows[kept++] = row;
  }
  return kept;
}

function keepInReach(columns: OfferColumns, { need }: NeedInTime, rows: Int32Array, count: number): number {
  const { lon, lat, reachKm } = columns;
  if (need.lon === null || need.lat === null) return 0;
  const siteLon = need.lon;
  const siteLat = need.lat;
  const kmPerLon = kmPerDegree * Math.cos((siteLat * Math.PI) / 180);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const east = (lon[row]! - siteLon) * kmPerLon;
    const north = (lat[row]! - siteLat) * kmPerDegree;
    const reach = reachKm[row]!;
    if (east * east + north * north <= reach * reach) rows[kept++] = row;
  }
  return kept;
}

function keepSkilled(columns: OfferColumns, { need }: NeedInTime, rows: Int32Array, count: number): number {
  let left = count;
  for (const skill of need.requiredSkills) {
    const { word, bit } = skillBits.get(skill)!;
    const column = columns.skills[word]!;
    let kept = 0;
    for (let i = 0; i < left; i++) {
      const row = rows[i]!;
      if ((column[row]! & bit) !== 0) rows[kept++] = row;
    }
    left = kept;
  }
  return left;
}

function keepSpeaking(columns: OfferColumns, { need }: NeedInTime, rows: Int32Array, count: number): number {
  let left = count;
  for (const required of need.requiredLanguages) {
    const { code, level, relatedAccepted } = required;
    const codes: readonly LanguageCode[] = relatedAccepted ? [code, ...languages[code].related] : [code];
    const spoken = codes.map((code) => columns.languages[languageColumns.get(code)!]!);
    const rank = levelRank(level) + 1;
    let kept = 0;
    for (let i = 0; i < left; i++) {
      const row = rows[i]!;
      if (spoken.some((column) => column[row]! >= rank)) rows[kept++] = row;
    }
    left = kept;
  }
  return left;
}

/** Whose week and dates leave room for the sessions: all of them, or one where a share is asked. */
function keepFree(columns: OfferColumns, inTime: NeedInTime, rows: Int32Array, count: number): number {
  const { irregular, fromDay, untilDay } = columns;
  const every = inTime.need.minimumSessionsPerWeek === null;
  const { patterns, firstDay, lastDay } = weekPatterns(inTime);
  const latestStart = every ? firstDay : lastDay;
  const earliestEnd = every ? lastDay : firstDay;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (fromDay[row]! > latestStart || untilDay[row]! < earliestEnd) continue;
    if (irregular[row] === 1 || columns.weeks.holds(row, patterns, every)) rows[kept++] = row;
  }
  return kept;
}

/** The distinct minutes of the week of the sessions, as pairs; those that a clock change cuts are left to the gate. */
function weekPatterns({ sessions, days }: NeedInTime) {
  const patterns = new Map<string, readonly [number, number]>();
  let cut = false;
  for (const { spans } of sessions) {
    const span = spans[0];
    if (spans.length !== 1 || !span) {
      cut = true;
      continue;
    }
    const start = weekMinute(span.from);
    const end = start + (span.to - span.from);
    patterns.set(`${start}-${end}`, [start, end]);
  }
  // With one session unread, "one of them" can no longer be refused: no pattern refuses nobody.
  return {
    patterns: cut ? [] : [...patterns.values()].flat(),
    firstDay: days[0] ?? 0,
    lastDay: days.at(-1) ?? 0,
  };
}
