import { checks } from './conditions/checks.js';
import { dates } from './conditions/dates.js';
import { dossier } from './conditions/dossier.js';
import { emergencyNights } from './conditions/emergency-nights.js';
import { firmWishes } from './conditions/firm-wishes.js';
import { household } from './conditions/household.js';
import { length } from './conditions/length.js';
import { room } from './conditions/room.js';
import { safetyWish } from './conditions/safety-wish.js';
import { steps } from './conditions/steps.js';
import type { HomeCondition } from './home-condition.js';

/** Every hard condition between a home and a stay. */
export const homeConditions: Readonly<Record<string, HomeCondition>> = {
  room,
  dates,
  length,
  'emergency-nights': emergencyNights,
  checks,
  dossier,
  steps,
  household,
  'safety-wish': safetyWish,
  'firm-wishes': firmWishes,
};
