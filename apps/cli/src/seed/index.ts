export type { DemoAccounts, OnSeeded } from './seed-city.js';
export { seedCity } from './seed-city.js';
