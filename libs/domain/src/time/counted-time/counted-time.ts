import { dateOfDay } from '../calendar-date.js';
import { instantAt, localParts } from '../local-time.js';
import type { MinuteRange } from '../minute-range.js';

/** Which parts of a local day count, in order and apart; none on a day that does not count at all. */
export interface CountedTime {
  readonly zone: string;
  readonly countedOn: (localDay: number) => readonly MinuteRange[];
}

interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

const hourMs = 3_600_000;
const horizonDays = 1100;

/** The first instant from `at` on that counts: `at` itself when it does. */
export function nextCounted(at: Date, counted: CountedTime): Date {
  for (const stretch of stretchesFrom(at, counted)) return new Date(stretch.fromMs);
  throw new RangeError('no time counts');
}

/** The instant by which so many counted hours have passed; real hours, also over a clock change. */
export function addCountedHours(from: Date, hours: number, counted: CountedTime): Date {
  let leftMs = hours * hourMs;
  for (const { fromMs, toMs } of stretchesFrom(from, counted)) {
    if (leftMs <= toMs - fromMs) return new Date(fromMs + leftMs);
    leftMs -= toMs - fromMs;
  }
  throw new RangeError('too little time counts');
}

/** How many hours count between two instants; 0 when `to` is not later. */
export function countedHoursBetween(from: Date, to: Date, counted: CountedTime): number {
  let ms = 0;
  for (const { fromMs, toMs } of stretchesFrom(from, counted)) {
    if (fromMs >= to.getTime()) break;
    ms += Math.min(toMs, to.getTime()) - fromMs;
  }
  return ms / hourMs;
}

function* stretchesFrom(from: Date, { zone, countedOn }: CountedTime): Generator<Stretch> {
  const first = localParts(from, zone).localDay;
  for (let day = first; day < first + horizonDays; day += 1) {
    const date = dateOfDay(day);
    for (const range of countedOn(day)) {
      const fromMs = Math.max(instantAt(date, range.fromMinute, zone).getTime(), from.getTime());
      const toMs = instantAt(date, range.toMinute, zone).getTime();
      if (fromMs < toMs) yield { fromMs, toMs };
    }
  }
}
