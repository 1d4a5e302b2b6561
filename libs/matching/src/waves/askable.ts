import type { Candidate } from '../candidate-index/index.js';
import type { NeedInTime } from '../pair/index.js';
import type { WaveSettings, WaveSnapshot } from './wave-snapshot.js';

/**
 * The candidates worth asking now, best first, one offer a volunteer: asking is worth its price, the fit reaches the
 * floor (or the need is late and coordinators let the floor fall), and for an urgent need at night they are on call.
 */
export function askableCandidates(
  inTime: NeedInTime,
  { candidates, open }: WaveSnapshot,
  { floorFallsWhenLate }: WaveSettings,
  night: boolean,
): readonly Candidate[] {
  const { qualityFloor, noFloorWithinHours } = inTime.terms.engine.waves;
  const noFloor = floorFallsWhenLate && inTime.hoursLeft <= noFloorWithinHours;
  const taken = new Set(open.map(({ volunteerId }) => volunteerId));
  return candidates.filter((candidate) => {
    const { volunteerId, score, onCall } = candidate;
    if (taken.has(volunteerId) || score.net <= 0) return false;
    if (score.quality < qualityFloor && !noFloor) return false;
    if (inTime.urgent && night && !onCall) return false;
    taken.add(volunteerId);
    return true;
  });
}
