import { kindOf } from '@app/contracts';
import type { Gate } from '../gate.js';
import { holdsProof } from './holds-proof.js';

/**
 * The offer puts up a vehicle, whose insurance was seen and is in date. An insured van under "transport" passes;
 * a licence without a vehicle does not.
 */
export const vehicle: Gate = {
  code: 'vehicle',
  cases: {
    passes: {
      offer: { kinds: ['transport'], proofs: [{ code: 'vehicle-insurance', validUntilDay: 20_600 }] },
    },
    fails: {
      offer: { kinds: ['french-lessons'], proofs: [{ code: 'vehicle-insurance', validUntilDay: 20_600 }] },
    },
  },
  holds: (pair) =>
    pair.offer.kinds.some((kind) => kindOf(kind).resources.includes('vehicle')) &&
    holdsProof(pair, 'vehicle-insurance'),
};
