export * from './item-quantity.js';
export * from './read-item-quantity.js';
