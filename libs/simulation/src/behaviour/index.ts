export * from './draw-hidden.js';
export * from './temper.js';
export * from './truth.js';
