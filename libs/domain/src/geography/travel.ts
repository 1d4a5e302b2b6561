/** How much longer a way through the streets is than the straight line. */
const detour = 1.3;

/** Door to door, by public transport or bicycle, waiting included. */
const speedKmPerHour = 15;

/** Minutes to allow for a distance in a straight line: 5 km are 26 minutes. */
export function travelMinutes(straightKm: number): number {
  return ((straightKm * detour) / speedKmPerHour) * 60;
}
