export * from './acceptance-model.js';
export * from './answer-facts.js';
export * from './invitation-repository.js';
export * from './wave-repository.js';
