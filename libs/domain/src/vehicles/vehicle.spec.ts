import { readVehicle } from './read-vehicle.js';
import { hasRoomFor } from './vehicle.js';

describe('a vehicle', () => {
  const car = { seats: 4, cubicMetres: 0.5, childSeats: 1 };

  it.each([
    ['three people, one of them a child', { seats: 3, cubicMetres: 0, childSeats: 1 }, true],
    ['five people', { seats: 5, cubicMetres: 0, childSeats: 0 }, false],
    ['two children', { seats: 2, cubicMetres: 0, childSeats: 2 }, false],
    ['a wardrobe', { seats: 0, cubicMetres: 2, childSeats: 0 }, false],
  ])('of four seats and one child seat for %s: %s', (_, trip, fits) => {
    expect(hasRoomFor(trip, car)).toBe(fits);
  });

  it('is read with what was left out as none', () => {
    expect(readVehicle({ cubicMetres: 6.5 }, '/vehicle')).toEqual({
      seats: 0,
      cubicMetres: 6.5,
      childSeats: 0,
    });
    expect(readVehicle(null, '/vehicle')).toBeNull();
  });

  it.each([
    [{}, '/vehicle'],
    [{ seats: 2.5 }, '/vehicle/seats'],
    [{ seats: 61 }, '/vehicle/seats'],
    [{ seats: 1, childSeats: 2 }, '/vehicle/childSeats'],
    [{ cubicMetres: Number.NaN }, '/vehicle/cubicMetres'],
    [{ cubicMetres: -1 }, '/vehicle/cubicMetres'],
    ['van', '/vehicle'],
  ])('%j is refused', (given, pointer) => {
    expect(() => readVehicle(given, '/vehicle')).toThrow(
      expect.objectContaining({ code: 'vehicle-invalid', pointer }),
    );
  });
});
