import type { GateCode, KindCode } from '@app/contracts';
import { commonGates, gates, kindCodes, kindOf } from '@app/contracts';
import type { MatchMode, MatchTerms, Pair } from '../pair/index.js';
import { pairOf } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import type { Gate, GateResult } from './gate.js';
import { gateRules } from './gates.js';

/** The gates of each kind, in the order in which they are told: the common ones, then its own. */
const gatesOfKind = new Map<KindCode, readonly Gate[]>(
  kindCodes.map((kind) => {
    const codes: readonly GateCode[] = [...(Object.keys(commonGates) as GateCode[]), ...kindOf(kind).gates];
    return [kind, codes.map((code) => gateRules[code])];
  }),
);

/** Every gate of the pair with its result. Push gates are left out unless somebody is about to be asked. */
export function evaluateGates(
  offer: OfferProfile,
  need: NeedProfile,
  terms: MatchTerms,
): readonly GateResult[] {
  return evaluatePair(pairOf(offer, need, terms));
}

/** The same for a pair that is already held together. */
export function evaluatePair(pair: Pair): readonly GateResult[] {
  return gatesFor(pair.need.kind, pair.terms.mode).map((gate) => {
    const passed = gate.holds(pair);
    const note = passed ? gate.note?.(pair) : null;
    return { code: gate.code, passed, ...(note ? { note } : {}) };
  });
}

/** The code of the first gate that fails, null when all pass; the short way for scans. */
export function firstFailedGate(pair: Pair): GateCode | null {
  for (const gate of gatesOfKind.get(pair.need.kind)!) {
    if (appliesIn(gate, pair.terms.mode) && !gate.holds(pair)) return gate.code;
  }
  return null;
}

/** The gates that a need of this kind tests in this mode. */
export function gatesFor(kind: KindCode, mode: MatchMode): readonly Gate[] {
  return gatesOfKind.get(kind)!.filter((gate) => appliesIn(gate, mode));
}

function appliesIn(gate: Gate, mode: MatchMode): boolean {
  return mode === 'push' || gates[gate.code].channel === 'any';
}
