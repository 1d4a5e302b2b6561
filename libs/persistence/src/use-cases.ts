import type { Provider } from '@nestjs/common';
import { accountUseCases } from './accounts/index.js';
import { associationUseCases } from './associations/index.js';
import { needUseCases } from './needs/index.js';
import { offerUseCases } from './offers/index.js';
import { volunteerUseCases } from './volunteers/index.js';

/** The domain's use cases, each with the ports that its constructor asks for; one line a folder. */
export const useCases: Provider[] = [
  ...accountUseCases,
  ...volunteerUseCases,
  ...offerUseCases,
  ...associationUseCases,
  ...needUseCases,
];
