export * from './asked-languages.js';
export * from './kind-model.js';
export * from './town-need.js';
