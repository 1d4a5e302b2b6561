export * from './steer-territory.js';
export * from './steering-repository.js';
export * from './territory-modes.js';
