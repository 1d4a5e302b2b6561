export * from './acceptance.js';
export * from './facts.js';
export * from './learning/features.js';
export * from './learning/learn-acceptance.js';
