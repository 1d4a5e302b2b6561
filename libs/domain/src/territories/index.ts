export * from './settings.js';
export * from './territory-directory.js';
export * from './territory.js';
