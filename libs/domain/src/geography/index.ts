export * from './distance.js';
export * from './point.js';
export * from './travel.js';
