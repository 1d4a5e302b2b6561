import type { Explanation, ToldGate } from '@app/matching';
import { toldGates } from '@app/matching';
import { storedExplanation } from './told-reasons.js';

/** A stored explanation as coordinators may read it: every figure, and the gates as they are told. */
export interface ToldExplanation extends Omit<Explanation, 'gates'> {
  readonly gates: readonly ToldGate[];
}

/** Null for what an engine of another shape stored. */
export function toldExplanation(stored: unknown): ToldExplanation | null {
  const explanation = storedExplanation(stored);
  return explanation ? { ...explanation, gates: toldGates(explanation.gates) } : null;
}
