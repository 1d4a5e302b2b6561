import type { Provider } from '@nestjs/common';
import { Profiles } from '@app/domain/profiles';
import { SqlProfiles } from './sql-profiles.js';

export const profileAdapters: Provider[] = [{ provide: Profiles, useClass: SqlProfiles }];
