export * from './counterfactual.js';
