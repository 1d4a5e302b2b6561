export * from './criterion.js';
export * from './quality.js';
export { scheduleValue } from './schedule.js';
export { skillsValue } from './skills.js';
export { travelValue } from './travel.js';
