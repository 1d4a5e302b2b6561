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

/** Gates that read nothing of the offer. */
const ofNeedAlone: ReadonlySet<GateCode> = new Set<GateCode>([
  'kind-open',
  'association-ready',
  'free-place',
  'answerable-in-time',
]);

/** Gates that hold the sessions against an availability: by far the slowest, and tested last by scans. */
const slow: ReadonlySet<GateCode> = new Set<GateCode>(['schedule', 'frequency', 'load']);

/** The gates of `gatesOf` that read the need alone, and those that read the offer: of these the slow ones last. */
const needGatesOf = everyMode((rules) => rules.filter(({ code }) => ofNeedAlone.has(code)));
const offerGatesOf = everyMode((rules) =>
  rules
    .filter(({ code }) => !ofNeedAlone.has(code))
    .toSorted((a, b) => Number(slow.has(a.code)) - Number(slow.has(b.code))),
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
  for (const gate of gatesFor(pair.need.kind, pair.terms.mode)) {
    if (!gate.holds(pair)) return gate.code;
  }
  return null;
}

/** Whether every gate passes; the quick way for scans, which asks first what is soonest known. */
export function passesEveryGate(pair: Pair): boolean {
  return isOpenToOffer(pair) && isOpenToAnybody(pair);
}

/** False when a gate that reads the need alone closes it: then it is closed to every offer, whatever the pair at hand. */
export function isOpenToAnybody(pair: Pair): boolean {
  return holdAll(needGatesOf[pair.terms.mode].get(pair.need.kind)!, pair);
}

/** Whether every gate passes that reads the offer: the rest of a need that is open to anybody. */
export function isOpenToOffer(pair: Pair): boolean {
  return holdAll(offerGatesOf[pair.terms.mode].get(pair.need.kind)!, pair);
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

function everyMode(arrange: (rules: readonly Gate[]) => readonly Gate[]): typeof gatesOf {
  const arranged = (mode: MatchMode) =>
    new Map([...gatesOf[mode]].map(([kind, rules]) => [kind, arrange(rules)]));
  return { push: arranged('push'), pull: arranged('pull'), answer: arranged('answer') };
}

function holdAll(rules: readonly Gate[], pair: Pair): boolean {
  for (const gate of rules) if (!gate.holds(pair)) return false;
  return true;
}
