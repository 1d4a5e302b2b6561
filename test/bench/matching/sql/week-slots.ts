import type { SessionProfile } from '@app/domain/profiles';
import { halfHours } from './bits.js';

const minutesInDay = 1440;

/** A part of a usual week, as the bits of its half hours. */
export interface WeekSlot {
  readonly weekday: number;
  readonly bits: bigint;
}

/** The different parts of a usual week that these sessions take; none of the invented ones crosses midnight. */
export function weekSlots(sessions: readonly SessionProfile[]): readonly WeekSlot[] {
  const slots = new Map<string, WeekSlot>();
  for (const { spans } of sessions) {
    const [span] = spans;
    if (!span) continue;
    const day = Math.floor(span.from / minutesInDay);
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    const bits = halfHours(span.from - day * minutesInDay, span.to - day * minutesInDay);
    slots.set(`${weekday}/${bits}`, { weekday, bits });
  }
  return [...slots.values()];
}
