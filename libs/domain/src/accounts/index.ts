export * from './role.js';
export * from './roles.js';
