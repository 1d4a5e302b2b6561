import type { Availability, Weekday } from '@app/domain/time';
import type { Draws } from '@app/simulation';

type WeeklyRange = Availability['weekly'][number];

/** The grid of every invented hour, so that a baseline may keep a week in bits of half an hour. */
export const gridMinutes = 30;

const noExceptions: Availability['exceptions'] = [];
const awayInSummer: Availability['exceptions'] = [
  { from: '2026-07-01', until: '2026-08-31', available: false },
];
const awayNextWeek: Availability['exceptions'] = [
  { from: '2026-03-09', until: '2026-03-15', available: false },
];
const ranges = new Map<string, WeeklyRange>();

/** One to five blocks of a usual week, of two to four hours; some people are away for a while. */
export function drawAvailability(draws: Draws): Availability {
  const weekly = Array.from({ length: draws.whole(1, 5) }, () => drawBlock(draws));
  const exceptions = draws.chance(0.05) ? awayInSummer : draws.chance(0.03) ? awayNextWeek : noExceptions;
  return { weekly, exceptions };
}

/** The same block is one object for everybody, as hydration may share it. */
function drawBlock(draws: Draws): WeeklyRange {
  const day = draws.whole(1, 7) as Weekday;
  const fromMinute = gridMinutes * draws.whole(16, 38);
  const toMinute = Math.min(1440, fromMinute + gridMinutes * draws.whole(4, 8));
  const name = `${day}/${fromMinute}/${toMinute}`;
  const known = ranges.get(name);
  if (known) return known;
  const made: WeeklyRange = { day, fromMinute, toMinute };
  ranges.set(name, made);
  return made;
}
