import { distanceKm } from '@app/domain/geography';
import type { TownNeed } from '../needs/index.js';
import { kindModel } from '../needs/index.js';
import type { TownKind } from '../needs/index.js';
import type { TownVolunteer } from '../people/index.js';
import { isFreeIn } from '../people/week.js';
import type { Town } from './town.js';

/** The volunteers who may do a need by all that is stated, nearest first, and how far they live. */
export interface FittingPeople {
  readonly volunteers: Int32Array;
  readonly km: Float64Array;
}

/** Every pair of the city that fits, by need, and by volunteer in the order in which the needs come. */
export interface Pairs {
  readonly ofNeed: readonly FittingPeople[];
  readonly ofVolunteer: readonly (readonly number[])[];
  kmOf(volunteer: number, need: number): number;
}

/** Worked out once a city: policies that have no index of their own share it, and none re-scans the city. */
export function fittingPairs(town: Town): Pairs {
  const ofKind = new Map<TownKind, TownVolunteer[]>();
  for (const volunteer of town.volunteers) {
    for (const kind of volunteer.kinds) {
      const known = ofKind.get(kind);
      if (known) known.push(volunteer);
      else ofKind.set(kind, [volunteer]);
    }
  }
  const ofVolunteer: number[][] = town.volunteers.map(() => []);
  const ofNeed = town.needs.map((need) => {
    const fitting = (ofKind.get(need.kind) ?? []).filter((volunteer) => fits(volunteer, need));
    const near = fitting
      .map((volunteer) => [volunteer.index, distanceKm(volunteer, need)] as const)
      .sort((a, b) => a[1] - b[1]);
    for (const { index } of fitting) ofVolunteer[index]!.push(need.index);
    return {
      volunteers: Int32Array.from(near, ([index]) => index),
      km: Float64Array.from(near, ([, km]) => km),
    };
  });
  return {
    ofNeed,
    ofVolunteer,
    kmOf: (volunteer, need) => distanceKm(town.volunteers[volunteer]!, town.needs[need]!),
  };
}

/**
 * Whether a volunteer may do a need, by what both state: kind, check, language, hour, way, and being there in time.
 * The gates of the engine say the same (tested); this is the rule of the game for everybody else.
 */
export function fits(volunteer: TownVolunteer, need: TownNeed): boolean {
  const { verified, anywhere } = kindModel(need.kind);
  return (
    volunteer.kinds.includes(need.kind) &&
    volunteer.joinsTick < need.closesTick &&
    isFreeIn(volunteer.week, need.slot) &&
    (!verified || volunteer.verified) &&
    (need.language === null || volunteer.languages.includes(need.language)) &&
    (anywhere || distanceKm(volunteer, need) <= volunteer.maxKm)
  );
}
