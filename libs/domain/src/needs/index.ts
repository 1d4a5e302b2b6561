export * from './material-changes.js';
