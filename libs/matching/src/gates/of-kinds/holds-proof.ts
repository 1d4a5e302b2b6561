import type { ProofCode } from '@app/contracts';
import type { Pair } from '../../pair/index.js';

/** Whether a proof was seen and still holds on the day of the first session. */
export function holdsProof({ offer, inTime }: Pair, code: ProofCode): boolean {
  return offer.proofs.some(
    (proof) =>
      proof.code === code && (proof.validUntilDay === null || proof.validUntilDay >= inTime.latestDay),
  );
}
