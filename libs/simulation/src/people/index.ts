export * from './districts.js';
export * from './town-association.js';
export * from './town-volunteer.js';
