export * from './bitmap-index.js';
export * from './candidate-index.js';
export * from './linear-scan-index.js';
export * from './need-index.js';
export * from './needs-of.js';
export * from './ranking.js';
