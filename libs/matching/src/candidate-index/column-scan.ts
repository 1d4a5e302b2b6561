import type { LanguageCode } from '@app/contracts';
import { languages, levelRank } from '@app/contracts';
import type { NeedInTime } from '../pair/index.js';
import { localDayOf } from '../pair/index.js';
import { weekMinute } from '../profiles/compiled-availability.js';
import type { RequiredLanguage } from '../profiles/index.js';
import type { OfferColumns } from './offer-columns.js';
import { kindBits, languageColumns, skillBits } from './offer-columns.js';

const hourMs = 3_600_000;
const kmPerDegree = 111.195;

/** A required language as columns to read: one of them must reach `rank` (1 + rank of the level). */
interface LanguageTest {
  readonly columns: readonly Int8Array[];
  readonly rank: number;
}

/** Sessions of the need at the same minutes of the week. */
interface WeekPattern {
  readonly start: number;
  readonly end: number;
}

/**
 * Calls `visit` with every row that may pass the gates of the need, cheapest test first. Rows left out fail at least
 * one gate for certain; rows visited still have to be tested exactly.
 */
export function scanColumns(
  columns: OfferColumns,
  rows: number,
  inTime: NeedInTime,
  visit: (row: number) => void,
): void {
  const { need, terms, nowMs } = inTime;
  const push = terms.mode === 'push';
  const place = kindBits.get(need.kind)!;
  const kinds = (push ? columns.pushKinds : columns.pullKinds)[place.word]!;
  const { tiers, full, askableFromMs, lastAskedMs } = columns;
  const ageFrom = need.minimumAge === 16 ? columns.sixteenFrom : columns.adultFrom;
  const spacedBeforeMs = nowMs - terms.settings.minHoursBetweenSolicitations * hourMs;
  const inReach = reachTest(columns, inTime);
  const skills = skillTests(columns, inTime);
  const spoken = need.requiredLanguages.map((required) => languageTest(columns, required));
  const isFree = weekTest(columns, inTime);

  for (let row = 0; row < rows; row++) {
    if ((kinds[row]! & place.bit) === 0) continue;
    if (tiers[row]! <= need.tier) continue;
    if (push && (askableFromMs[row]! > nowMs || lastAskedMs[row]! > spacedBeforeMs)) continue;
    if (full[row] === 1 && terms.mode !== 'answer') continue;
    if (ageFrom[row]! > inTime.earliestDay) continue;
    if (!inReach(row)) continue;
    if (!skills.every(({ column, bits }) => (column[row]! & bits) === bits)) continue;
    if (!spoken.every(({ columns, rank }) => columns.some((column) => column[row]! >= rank))) continue;
    if (!isFree(row)) continue;
    visit(row);
  }
}

function reachTest(
  { remote, lon, lat, reachKm }: OfferColumns,
  { need }: NeedInTime,
): (row: number) => boolean {
  if (need.remote) return (row) => remote[row] === 1;
  const { lon: siteLon, lat: siteLat } = need;
  if (siteLon === null || siteLat === null) return () => false;
  const kmPerLon = kmPerDegree * Math.cos((siteLat * Math.PI) / 180);
  return (row) => {
    const east = (lon[row]! - siteLon) * kmPerLon;
    const north = (lat[row]! - siteLat) * kmPerDegree;
    return east * east + north * north <= reachKm[row]! * reachKm[row]!;
  };
}

function skillTests({ skills }: OfferColumns, { need }: NeedInTime) {
  const wanted = need.requiredSkills.map((skill) => skillBits.get(skill)!);
  return skills.flatMap((column, word) => {
    // Signed, as `&` gives its result.
    const bits = wanted.reduce((sum, place) => (place.word === word ? sum | place.bit : sum), 0);
    return bits === 0 ? [] : [{ column, bits }];
  });
}

function languageTest(columns: OfferColumns, required: RequiredLanguage): LanguageTest {
  const codes: readonly LanguageCode[] = required.relatedAccepted
    ? [required.code, ...languages[required.code].related]
    : [required.code];
  return {
    columns: codes.map((code) => columns.languages[languageColumns.get(code)!]!),
    rank: levelRank(required.level) + 1,
  };
}

/** Whether the week and the dates of a row leave room for the sessions: all of them, or one where a share is asked. */
function weekTest(columns: OfferColumns, inTime: NeedInTime): (row: number) => boolean {
  const { irregular, fromDay, untilDay, weeks } = columns;
  const first = inTime.sessions[0];
  const last = inTime.sessions.at(-1);
  if (inTime.need.flexible || !first || !last) return () => true;
  const every = inTime.need.minimumSessionsPerWeek === null;
  const firstDay = localDayOf(first);
  const lastDay = localDayOf(last);
  const patterns = weekPatterns(inTime);
  const { minutes, offsets, counts } = weeks;
  const covers = (row: number, start: number, end: number): boolean => {
    const from = offsets[row]!;
    const until = from + 2 * counts[row]!;
    for (let i = from; i < until; i += 2) {
      if (minutes[i]! <= start && end <= minutes[i + 1]!) return true;
    }
    return false;
  };
  return (row) => {
    const latestStart = every ? firstDay : lastDay;
    const earliestEnd = every ? lastDay : firstDay;
    if (fromDay[row]! > latestStart || untilDay[row]! < earliestEnd) return false;
    if (irregular[row] === 1 || patterns === undefined) return true;
    return every
      ? patterns.every(({ start, end }) => covers(row, start, end))
      : patterns.some(({ start, end }) => covers(row, start, end));
  };
}

/** The distinct minutes of the week of the sessions; undefined when a clock change cuts one of them. */
function weekPatterns({ sessions }: NeedInTime): readonly WeekPattern[] | undefined {
  const patterns = new Map<string, WeekPattern>();
  for (const { spans } of sessions) {
    const span = spans[0];
    if (spans.length !== 1 || !span) return undefined;
    const start = weekMinute(span.from);
    const end = start + (span.to - span.from);
    patterns.set(`${start}-${end}`, { start, end });
  }
  return [...patterns.values()];
}
