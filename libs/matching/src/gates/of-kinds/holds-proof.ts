import type { ProofCode } from '@app/contracts';
import type { Pair } from '../../pair/index.js';

/** Whether a proof was seen and still holds on the day up to which this need asks for it. */
export function holdsProof(pair: Pair, code: ProofCode): boolean {
  return pair.offer.proofs.some(
    (proof) =>
      proof.code === code &&
      (proof.validUntilDay === null || proof.validUntilDay >= pair.proofsNeededUntilDay),
  );
}
