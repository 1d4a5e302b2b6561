export * from './explain-pair.js';
export * from './explanation.js';
export * from './reasons.js';
export * from './score-pair.js';
export * from './told-gates.js';
