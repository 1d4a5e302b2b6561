import type { ProofCode } from '@app/contracts';
import type { Pair } from '../../pair/index.js';

/** Whether a proof was seen and still holds on the day of the first session that the volunteer would come to. */
export function holdsProof(pair: Pair, code: ProofCode): boolean {
  return pair.offer.proofs.some(
    (proof) =>
      proof.code === code && (proof.validUntilDay === null || proof.validUntilDay >= pair.firstPromisedDay),
  );
}
