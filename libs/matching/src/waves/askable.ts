import { skipQuietHours } from '@app/domain/time';
import type { Candidate } from '../candidate-index/index.js';
import type { NeedInTime } from '../pair/index.js';
import type { WaveSettings, WaveSnapshot } from './wave-snapshot.js';

/**
 * Whether asking a candidate is worth its price now: the fit reaches the floor (or the need is late and coordinators
 * let the floor fall), and for an urgent need at night she is on call. An index takes it, so that its best are all such.
 */
export function worthAsking(inTime: NeedInTime, settings: WaveSettings): (candidate: Candidate) => boolean {
  const { qualityFloor, noFloorWithinHours } = inTime.terms.engine.waves;
  const noFloor = settings.floorFallsWhenLate && inTime.hoursLeft <= noFloorWithinHours;
  const onlyOnCall = inTime.urgent && quietUntil(inTime.terms.now, settings) !== null;
  return ({ score, onCall }) =>
    score.net > 0 && (score.quality >= qualityFloor || noFloor) && (onCall || !onlyOnCall);
}

/** The candidates worth asking now, best first, one offer a volunteer, and nobody who is asked already. */
export function askableCandidates(
  inTime: NeedInTime,
  { candidates, open }: WaveSnapshot,
  settings: WaveSettings,
): readonly Candidate[] {
  const worth = worthAsking(inTime, settings);
  const taken = new Set(open.map(({ volunteerId }) => volunteerId));
  return candidates.filter((candidate) => {
    if (taken.has(candidate.volunteerId) || !worth(candidate)) return false;
    taken.add(candidate.volunteerId);
    return true;
  });
}

/** When the night in which only those on call are disturbed ends; null by day. */
export function quietUntil(now: Date, { settings, timeZone }: WaveSettings): Date | null {
  const until = skipQuietHours(now, settings.mailQuietHours, timeZone);
  return until.getTime() > now.getTime() ? until : null;
}
