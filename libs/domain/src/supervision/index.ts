export * from './task.js';
export * from './tasks.js';
