export * from './fairness-audit.js';
export * from './fairness-audits.js';
export * from './fairness-facts.js';
