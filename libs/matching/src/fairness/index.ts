export * from './audit-fairness.js';
export * from './seeded-randomness.js';
