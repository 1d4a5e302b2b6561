export * from './availability/availability.js';
export * from './calendar-date.js';
export * from './clock.js';
export * from './minute-range.js';
export * from './schedule/schedule.js';
export * from './territory-calendar.js';
