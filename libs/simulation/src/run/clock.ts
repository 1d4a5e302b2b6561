import { ticksPerDay } from './town.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A Monday. The simulated city keeps one clock all year, so that no session is cut by a change of the hour. */
const startMs = Date.parse('2026-03-02T00:00:00Z');
const hoursOfTicks = [9, 15] as const;

export const townZone = 'UTC';

/** Midnight of a day counted from the start. */
export const dayInstant = (day: number): number => startMs + day * dayMs;

/** The instant for which a half day stands: nine in the morning, three in the afternoon. */
export const tickInstant = (tick: number): number =>
  dayInstant(Math.floor(tick / ticksPerDay)) + hoursOfTicks[tick % ticksPerDay === 0 ? 0 : 1] * hourMs;
