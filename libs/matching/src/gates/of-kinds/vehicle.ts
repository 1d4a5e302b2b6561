import { hasRoomFor } from '@app/domain/vehicles';
import type { Gate } from '../gate.js';
import { holdsProof } from './holds-proof.js';

/**
 * The vehicle offered has room for the trip, and its insurance was seen and is in date; room that nobody stated is none.
 * An insured car of four seats for three people passes; the same without the child seat that the trip asks does not.
 */
export const vehicle: Gate = {
  code: 'vehicle',
  cases: {
    passes: {
      need: { vehicle: { seats: 3, cubicMetres: 0, childSeats: 0 } },
      offer: {
        vehicle: { seats: 4, cubicMetres: 0.5, childSeats: 0 },
        proofs: [{ code: 'vehicle-insurance', validUntilDay: 20_600 }],
      },
    },
    fails: {
      need: { vehicle: { seats: 3, cubicMetres: 0, childSeats: 1 } },
      offer: {
        vehicle: { seats: 4, cubicMetres: 0.5, childSeats: 0 },
        proofs: [{ code: 'vehicle-insurance', validUntilDay: 20_600 }],
      },
    },
  },
  holds: (pair) =>
    pair.need.vehicle !== null &&
    pair.offer.vehicle !== null &&
    hasRoomFor(pair.need.vehicle, pair.offer.vehicle) &&
    holdsProof(pair, 'vehicle-insurance'),
};
