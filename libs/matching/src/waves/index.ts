export { askableCandidates, worthAsking } from './askable.js';
export { takeChosen } from './choose.js';
export * from './plan-wave.js';
export * from './wants-more.js';
export * from './wave-plan.js';
export { acceptancesLacking } from './wave-size.js';
export * from './wave-snapshot.js';
