export * from './funnel.js';
export * from './gaps.js';
export * from './near-misses.js';
export * from './near-misses-of.js';
export type { NeedWay } from './need-ways.js';
export * from './told-count.js';
