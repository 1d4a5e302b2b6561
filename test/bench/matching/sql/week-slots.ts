import type { SessionProfile } from '@app/domain/profiles';
import { halfHours } from './bits.js';

const minutesInDay = 1440;

/** A part of a usual week, as the bits of its half hours. */
export interface WeekSlot {
  readonly weekday: number;
  readonly bits: bigint;
}

/** The part of a usual week that a session takes; none of the invented ones crosses midnight. */
export function slotOf({ spans }: SessionProfile): WeekSlot {
  const { from, to } = spans[0]!;
  const day = Math.floor(from / minutesInDay);
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return { weekday, bits: halfHours(from - day * minutesInDay, to - day * minutesInDay) };
}

/** The different parts of a usual week that these sessions take. */
export function weekSlots(sessions: readonly SessionProfile[]): readonly WeekSlot[] {
  const slots = sessions.map(slotOf);
  return [...new Map(slots.map((slot) => [`${slot.weekday}/${slot.bits}`, slot])).values()];
}
