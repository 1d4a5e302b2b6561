export * from './assignment.js';
export * from './assignment-problem.js';
export * from './solve-assignment.js';
