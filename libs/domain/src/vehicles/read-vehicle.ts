import { invalid } from '../errors/index.js';
import type { VehicleRoom } from './vehicle.js';

const mostSeats = 60;
const mostCubicMetres = 100;

/**
 * Reads the room of a vehicle or of a trip; what is left out is none. `{seats: 4, childSeats: 1}` passes; nothing at
 * all, half a seat, or more child seats than seats does not.
 * @throws vehicle-invalid
 */
export function readVehicle(value: unknown, pointer: string): VehicleRoom | null {
  if (value === undefined || value === null) return null;
  const given = (typeof value === 'object' ? value : {}) as {
    readonly [Part in keyof VehicleRoom]?: unknown;
  };
  const seats = readPart(given.seats, `${pointer}/seats`, mostSeats);
  const cubicMetres = readPart(given.cubicMetres, `${pointer}/cubicMetres`, mostCubicMetres, 'fractions');
  const childSeats = readPart(given.childSeats, `${pointer}/childSeats`, seats);
  if (seats === 0 && cubicMetres === 0) throw invalid('vehicle-invalid', pointer);
  return { seats, cubicMetres, childSeats };
}

function readPart(value: unknown, pointer: string, most: number, fractions?: 'fractions'): number {
  if (value === undefined || value === null) return 0;
  const counts = typeof value === 'number' && (fractions ? Number.isFinite(value) : Number.isInteger(value));
  if (!counts || value < 0 || value > most) throw invalid('vehicle-invalid', pointer, { least: 0, most });
  return value;
}
