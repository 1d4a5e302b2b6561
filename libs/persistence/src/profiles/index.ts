import type { Provider } from '@nestjs/common';
import { Outlooks, Profiles } from '@app/domain/profiles';
import { SqlOutlooks } from './sql-outlooks.js';
import { SqlProfiles } from './sql-profiles.js';

export { offerProfileSql } from './offer-profile.sql.js';

export const profileAdapters: Provider[] = [
  { provide: Profiles, useClass: SqlProfiles },
  { provide: Outlooks, useClass: SqlOutlooks },
];
