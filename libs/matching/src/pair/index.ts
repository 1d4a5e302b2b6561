export * from './languages.js';
export * from './match-terms.js';
export * from './need-in-time.js';
export * from './pair.js';
export * from './places.js';
export * from './sample-terms.js';
export { localDayOf, weekOfDay } from './session-plan.js';
