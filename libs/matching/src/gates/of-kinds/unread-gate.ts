import type { KindGate } from '@app/contracts';
import type { Gate } from '../gate.js';

/** A gate whose facts no profile carries yet. Unknown fails: nobody passes it, on any pair. */
export function unreadGate(code: KindGate): Gate {
  return { code, cases: { passes: {}, fails: {} }, holds: () => false };
}
