import type { Desk } from './policy.js';

/**
 * What a portal shows: open missions of the kinds that she ticked, within her distance. It does not know her hours nor
 * whether she speaks the language; whoever reads a line that does not suit her reads on.
 */
export function openMissions(volunteer: number, desk: Desk): readonly number[] {
  const { town, pairs, open } = desk;
  const { kinds, maxKm } = town.volunteers[volunteer]!;
  return [...open].filter(
    (need) =>
      kinds.includes(town.needs[need]!.kind) && desk.hasRoom(need) && pairs.kmOf(volunteer, need) <= maxKm,
  );
}
