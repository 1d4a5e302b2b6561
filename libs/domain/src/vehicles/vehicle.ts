import type { KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';

/**
 * What a vehicle takes, or what a trip has to take: people beside the driver, cubic metres of things, and how many of
 * the people need a child seat. Seats and child seats whole; all from 0 on.
 */
export interface VehicleRoom {
  readonly seats: number;
  readonly cubicMetres: number;
  readonly childSeats: number;
}

/** Whether missions of a kind take a vehicle with its driver. */
export const takesVehicle = (kind: KindCode | null): boolean =>
  kind !== null && kindOf(kind).resources.includes('vehicle');

/**
 * Whether a trip finds room. Four seats, one of them for a child, take a family of three with a child; a van of six
 * cubic metres with one seat does not.
 */
export function hasRoomFor(trip: VehicleRoom, vehicle: VehicleRoom): boolean {
  return (
    vehicle.seats >= trip.seats &&
    vehicle.cubicMetres >= trip.cubicMetres &&
    vehicle.childSeats >= trip.childSeats
  );
}
