import { dates } from './conditions/dates.js';
import { firmWishes } from './conditions/firm-wishes.js';
import { household } from './conditions/household.js';
import { room } from './conditions/room.js';
import { steps } from './conditions/steps.js';
import type { HomeCondition } from './home-condition.js';

/** Every hard condition between a home and a stay. */
export const homeConditions: Readonly<Record<string, HomeCondition>> = {
  room,
  dates,
  steps,
  household,
  'firm-wishes': firmWishes,
};
