export * from './evaluate-gates.js';
export * from './gate.js';
export * from './gates.js';
