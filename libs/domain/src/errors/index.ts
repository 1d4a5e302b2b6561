export * from './domain-error.js';
export * from './refusal.js';
