export type { DemoAccounts } from './demo-accounts.js';
export { findDemoAccounts } from './demo-accounts.js';
export type { OnSeeded } from './seed-city.js';
export { seedCity } from './seed-city.js';
