export * from './draw-town.js';
export * from './outcome.js';
export * from './pairs.js';
export * from './play.js';
export * from './simulate.js';
export * from './town.js';
