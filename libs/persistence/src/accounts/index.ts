import type { Provider } from '@nestjs/common';
import {
  AccountRepository,
  LinkRepository,
  LinkSecrets,
  LoginSessions,
  Roles,
  SealedText,
  Secrets,
} from '@app/domain/accounts';
import { AesGcmSealedText } from './aes-gcm-sealed-text.js';
import { HmacLinkSecrets, RandomSecrets } from './crypto-secrets.js';
import { SqlAccountRepository } from './sql-account.repository.js';
import { SqlLinkRepository } from './sql-link.repository.js';
import { SqlLoginSessions } from './sql-login-sessions.js';
import { SqlRoles } from './sql-roles.js';

export { accountUseCases } from './account-use-cases.js';
export { Keys, noKeys } from './keys.js';

export const accountAdapters: Provider[] = [
  { provide: AccountRepository, useClass: SqlAccountRepository },
  { provide: LinkRepository, useClass: SqlLinkRepository },
  { provide: LinkSecrets, useClass: HmacLinkSecrets },
  { provide: LoginSessions, useClass: SqlLoginSessions },
  { provide: Roles, useClass: SqlRoles },
  { provide: SealedText, useClass: AesGcmSealedText },
  { provide: Secrets, useClass: RandomSecrets },
];
