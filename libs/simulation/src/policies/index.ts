export * from './blast.js';
export * from './clairvoyant.js';
export * from './engine/engine-policy.js';
export * from './greedy.js';
export * from './policy.js';
export * from './popularity.js';
export * from './portal.js';
export * from './smartsort.js';
