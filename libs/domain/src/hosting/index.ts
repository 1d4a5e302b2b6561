export * from './dossiers.js';
export * from './home.js';
export * from './keep-adults.js';
export * from './men-only-home-approvals.js';
export * from './opens-home.js';
export * from './stay-length.js';
export * from './stay.js';
export * from './unaccompanied.js';
