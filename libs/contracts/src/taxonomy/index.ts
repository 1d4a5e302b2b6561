export * from './gates.js';
export * from './kind-definition.js';
export * from './match-states.js';
export * from './score-reasons.js';
