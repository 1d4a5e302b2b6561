export * from './invitation-repository.js';
