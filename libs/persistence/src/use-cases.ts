import type { Provider } from '@nestjs/common';
import { accountUseCases } from './accounts/index.js';
import { associationUseCases } from './associations/index.js';
import { batchUseCases } from './batches/index.js';
import { matchUseCases } from './matches/index.js';
import { needChangeUseCases, needUseCases } from './needs/index.js';
import { offerUseCases } from './offers/index.js';
import { steeringUseCases } from './steering/index.js';
import { volunteerUseCases } from './volunteers/index.js';

/**
 * Every use case of the domain as a provider, one line a concept. The app that takes them provides `Eligibility`: the
 * engine stands behind it, and this library does not know the engine.
 */
export const useCases: Provider[] = [
  ...accountUseCases,
  ...volunteerUseCases,
  ...offerUseCases,
  ...associationUseCases,
  ...needUseCases,
  ...needChangeUseCases,
  ...matchUseCases,
  ...batchUseCases,
  ...steeringUseCases,
];
