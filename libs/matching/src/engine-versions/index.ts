export * from './engine-1.js';
export * from './engine-2.js';
export * from './engine-3.js';
export * from './engine-4.js';
export * from './engine-version.js';
export * from './engine-versions.js';
