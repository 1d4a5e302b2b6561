export * from './premises.js';
export * from './read-premises.js';
