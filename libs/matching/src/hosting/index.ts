export * from './harmony.js';
export * from './shortlist.js';
