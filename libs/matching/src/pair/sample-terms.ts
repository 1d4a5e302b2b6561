import { defaultSettings } from '@app/domain/territories';
import { currentEngine } from '../engine-versions/index.js';
import { sampleNow } from '../profiles/index.js';
import type { MatchMode, MatchTerms } from './match-terms.js';

/** The terms of the sample pair: its Monday morning, the usual settings, the current engine. */
export function sampleTerms(mode: MatchMode = 'push', changes: Partial<MatchTerms> = {}): MatchTerms {
  return { now: sampleNow, mode, settings: defaultSettings, engine: currentEngine, ...changes };
}
