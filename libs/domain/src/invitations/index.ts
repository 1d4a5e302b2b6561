export * from './invitation-repository.js';
export * from './wave-repository.js';
