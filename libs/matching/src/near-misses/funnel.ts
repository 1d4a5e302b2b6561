import type { GateCode, KindCode } from '@app/contracts';
import { gates, kindGates, kindOf } from '@app/contracts';
import type { Gate } from '../gates/index.js';
import { gatesFor } from '../gates/index.js';
import type { MatchMode, Pair } from '../pair/index.js';
import type { NeedProfile } from '../profiles/index.js';

/**
 * The steps that narrow everybody down to those who fit. `available`: every gate that is not told apart holds; tier, age,
 * wishes, blocks, load and access are all in there, so that whoever fails one is absent from every count.
 */
export const funnelSteps = [
  'available',
  'language',
  'language-level',
  'skill',
  'schedule',
  'frequency',
  'travel',
] as const;

export type FunnelStep = (typeof funnelSteps)[number];

/** The gates that a near miss may fail: time, frequency, distance, level. */
export const missableGates = ['schedule', 'frequency', 'travel', 'language-level', 'french-level'] as const;

export type MissableGate = (typeof missableGates)[number];

/** How far a pair came: steps passed, and the only gate that it fails, if that may be relaxed. */
export interface FunnelVerdict {
  readonly passed: number;
  readonly missed: MissableGate | null;
}

const ofKinds: ReadonlySet<string> = new Set(Object.keys(kindGates));
const stepsByKind = new Map<string, readonly (readonly Gate[])[]>();

/** Tests each gate of the pair at most once, and stops where it can be neither a fit nor a near miss. */
export function throughFunnel(pair: Pair): FunnelVerdict {
  let passed = 0;
  let missed: MissableGate | null = null;
  for (const gatesOfStep of stepsOf(pair.need.kind, pair.terms.mode)) {
    for (const { code, holds } of gatesOfStep) {
      if (holds(pair)) continue;
      if (missed !== null || !isMissable(code)) return { passed, missed: null };
      missed = code;
    }
    if (missed === null) passed += 1;
  }
  return { passed, missed };
}

/** The steps of the funnel that say something of this need: not those that everybody passes. */
export function stepsThatCount(need: NeedProfile): readonly FunnelStep[] {
  const { requiredLanguages, requiredSkills, flexible, minimumSessionsPerWeek } = need;
  const ofKind = new Set(kindOf(need.kind).gates.map(stepOf));
  const says: Readonly<Record<FunnelStep, boolean>> = {
    available: true,
    language: requiredLanguages.length > 0,
    'language-level': requiredLanguages.length > 0 || ofKind.has('language-level'),
    skill: requiredSkills.length > 0 || ofKind.has('skill'),
    schedule: !flexible,
    frequency: !flexible && minimumSessionsPerWeek !== null,
    travel: true,
  };
  return funnelSteps.filter((step) => says[step]);
}

const isMissable = (code: GateCode): code is MissableGate => gates[code].relaxable;

function stepsOf(kind: KindCode, mode: MatchMode): readonly (readonly Gate[])[] {
  const name = `${mode}:${kind}`;
  let steps = stepsByKind.get(name);
  if (!steps) {
    const tested = gatesFor(kind, mode);
    steps = funnelSteps.map((step) => tested.filter(({ code }) => stepOf(code) === step));
    stepsByKind.set(name, steps);
  }
  return steps;
}

/** What a kind asks beside the common gates counts as skill, unless readers may not learn of it. */
function stepOf(code: GateCode): FunnelStep {
  if (code === 'language-pair') return 'language';
  if (code === 'french-level') return 'language-level';
  if ((funnelSteps as readonly string[]).includes(code)) return code as FunnelStep;
  return ofKinds.has(code) && gates[code].disclosed ? 'skill' : 'available';
}
