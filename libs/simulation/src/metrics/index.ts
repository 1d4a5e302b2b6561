export * from './figures.js';
export * from './fit.js';
export * from './measure.js';
export * from './measures.js';
export * from './statistics.js';
export * from './targets.js';
