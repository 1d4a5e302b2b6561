import type { Gate } from '../gate.js';
import { holdsProof } from './holds-proof.js';

/** A licence was seen and is in date. A licence valid until May passes in March; one nobody saw does not. */
export const drivingLicence: Gate = {
  code: 'driving-licence',
  cases: {
    passes: { offer: { proofs: [{ code: 'driving-licence', validUntilDay: 20_600 }] } },
    fails: { offer: { proofs: [] } },
  },
  holds: (pair) => holdsProof(pair, 'driving-licence'),
};
