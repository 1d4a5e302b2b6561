export type { NeedOutcome, ReplayFigures } from './outcome.js';
export { replayFigures } from './outcome.js';
export { recordedOutcomes } from './recorded.js';
export type { ReplayRules } from './replay.js';
export { Replay } from './replay.js';
