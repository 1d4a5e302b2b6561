export * from './list-differences.js';
export * from './list-line.js';
export * from './reserve.js';
