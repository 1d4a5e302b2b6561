export * from './access-needs.js';
export * from './authorisation-scopes.js';
export * from './board-visibility.js';
export * from './free-text.js';
export * from './kind-opening.js';
export * from './minimum-age.js';
export * from './required-tier.js';
export * from './safety-wish.js';
