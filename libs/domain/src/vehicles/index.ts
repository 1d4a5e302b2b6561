export * from './read-vehicle.js';
export * from './vehicle.js';
