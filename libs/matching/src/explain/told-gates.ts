import type { GateCode } from '@app/contracts';
import { gates as definitions } from '@app/contracts';
import type { GateNote, GateResult } from '../gates/index.js';

/** A gate as it may be told; `conditions` stands for all those that are told to nobody one by one. */
export interface ToldGate {
  readonly code: GateCode | 'conditions';
  readonly passed: boolean;
  readonly note?: GateNote;
}

/**
 * The gates of a pair for any reader, coordinators included: tier, age, safety wish, do-not-match, load limit, access and the
 * like are one line that says whether all of them hold, neither which nor how many do not.
 */
export function toldGates(results: readonly GateResult[]): readonly ToldGate[] {
  const untold = results.filter(({ code }) => !isTold(code));
  const conditions: readonly ToldGate[] =
    untold.length === 0 ? [] : [{ code: 'conditions', passed: untold.every(({ passed }) => passed) }];
  return [...conditions, ...results.filter(({ code }) => isTold(code))];
}

/** A gate that this release does not know may be one that is not told. */
const isTold = (code: GateCode): boolean => Object.hasOwn(definitions, code) && definitions[code].disclosed;
