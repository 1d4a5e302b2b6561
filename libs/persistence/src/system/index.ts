import type { Provider } from '@nestjs/common';
import { Ids, Randomness } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { SystemClock } from './system-clock.js';
import { SystemRandomness } from './system-randomness.js';
import { UuidV7Ids } from './uuid-v7-ids.js';

export { SystemClock } from './system-clock.js';
export { SystemRandomness } from './system-randomness.js';
export { UuidV7Ids } from './uuid-v7-ids.js';

export const systemAdapters: Provider[] = [
  { provide: Clock, useClass: SystemClock },
  { provide: Ids, useClass: UuidV7Ids },
  { provide: Randomness, useClass: SystemRandomness },
];
