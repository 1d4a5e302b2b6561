/** Part of a local day: minutes since local midnight, 0 to 1440, `toMinute` excluded. */
export interface MinuteRange {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Minutes in a civil day by the wall clock: midnight at its end is written 1440. */
export const minutesInDay = 1440;

/** The same minutes as few ranges in order: overlapping and touching ones become one. */
export function mergeRanges(ranges: readonly MinuteRange[]): readonly MinuteRange[] {
  const merged: MinuteRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.fromMinute - b.fromMinute)) {
    const last = merged.at(-1);
    if (last && range.fromMinute <= last.toMinute) {
      const toMinute = Math.max(last.toMinute, range.toMinute);
      merged[merged.length - 1] = { fromMinute: last.fromMinute, toMinute };
    } else {
      merged.push({ fromMinute: range.fromMinute, toMinute: range.toMinute });
    }
  }
  return merged;
}
