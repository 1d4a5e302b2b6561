import { invalid } from '../errors/index.js';

/**
 * Reads the key of a vehicle that several drivers share: each names it in an offer of her own, and it is promised once at
 * a time. Null: nobody else's. The key that another driver's offer shows passes; a number plate does not.
 * @throws vehicle-key-invalid
 */
export function readVehicleKey(value: unknown, pointer: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value))
    throw invalid('vehicle-key-invalid', pointer);
  return value;
}
