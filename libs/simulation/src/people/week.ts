/** The four parts of a day, in minutes since midnight. Part `p` of weekday `d` (0 = Monday) is slot `4 d + p`. */
export const partsOfDay = [
  [9 * 60, 12 * 60],
  [12 * 60, 14 * 60],
  [14 * 60, 18 * 60],
  [18 * 60, 21 * 60],
] as const;

/** When a session of a part begins and ends, in minutes since midnight. */
export const sessionsOfDay = [
  [9 * 60 + 30, 11 * 60 + 30],
  [12 * 60 + 15, 13 * 60 + 45],
  [14 * 60 + 30, 16 * 60 + 30],
  [18 * 60 + 30, 20 * 60 + 30],
] as const;

export const slotsInWeek = 28;
const saturday = 5;
const evening = 3;

/** How likely somebody is free in a slot: evenings and Saturdays more. */
export function likelyFree(slot: number): number {
  if (Math.floor(slot / 4) === saturday) return 0.6;
  return slot % 4 === evening ? 0.6 : 0.25;
}

/** In which part of a day help is asked, and how often. */
export const partsAsked = [
  [0, 1],
  [1, 0.5],
  [2, 1],
  [3, 1.5],
] as const;

export const isFreeIn = (week: number, slot: number): boolean => ((week >>> slot) & 1) === 1;
