export * from './change.js';
export * from './changed-need.js';
export * from './changed-offer.js';
export * from './day-parts.js';
