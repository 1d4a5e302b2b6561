export * from './settings.js';
export * from './territory.js';
