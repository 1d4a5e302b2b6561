export * from './kind-definition.js';
export * from './match-states.js';
