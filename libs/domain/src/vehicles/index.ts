export * from './read-vehicle.js';
export * from './vehicle-key.js';
export * from './vehicle.js';
