import type { Gate } from '../gate.js';
import { holdsProof } from './holds-proof.js';

/** The number of a regulated profession was checked and is in date. A checked number passes; a title alone does not. */
export const professionalNumber: Gate = {
  code: 'professional-number',
  cases: {
    passes: { offer: { proofs: [{ code: 'professional-number', validUntilDay: 20_600 }] } },
    fails: { offer: { skills: ['health-professional'], proofs: [] } },
  },
  holds: (pair) => holdsProof(pair, 'professional-number'),
};
