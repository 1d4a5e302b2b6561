import type { GateCode, KindCode } from '@app/contracts';
import { commonGates, gates, kindCodes, kindOf } from '@app/contracts';
import type { MatchMode, MatchTerms, Pair } from '../pair/index.js';
import { pairOf } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import type { Gate, GateResult } from './gate.js';
import { gateRules } from './gates.js';

/** For each mode and kind, its gates in the order in which they are told: the common ones, then those of the kind. */
const gatesOf: Readonly<Record<MatchMode, ReadonlyMap<KindCode, readonly Gate[]>>> = {
  push: gatesByKind('push'),
  pull: gatesByKind('pull'),
  answer: gatesByKind('answer'),
};

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
  for (const gate of gatesFor(pair.need.kind, pair.terms.mode)) {
    if (!gate.holds(pair)) return gate.code;
  }
  return null;
}

/** The gates that a need of this kind tests in this mode. */
export function gatesFor(kind: KindCode, mode: MatchMode): readonly Gate[] {
  return gatesOf[mode].get(kind)!;
}

function gatesByKind(mode: MatchMode): ReadonlyMap<KindCode, readonly Gate[]> {
  return new Map(
    kindCodes.map((kind) => {
      const codes = [...(Object.keys(commonGates) as GateCode[]), ...kindOf(kind).gates];
      const applying = codes.filter((code) => mode === 'push' || gates[code].channel === 'any');
      return [kind, applying.map((code) => gateRules[code])];
    }),
  );
}
