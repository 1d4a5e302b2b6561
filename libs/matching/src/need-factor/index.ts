export * from './need-factor.js';
export * from './why-now.js';
