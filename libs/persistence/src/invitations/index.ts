import type { Provider } from '@nestjs/common';
import { AcceptanceModels, InvitationRepository, WaveRepository } from '@app/domain/invitations';
import { SqlAcceptanceModels } from './sql-acceptance-models.js';
import { SqlInvitationRepository } from './sql-invitation.repository.js';
import { SqlWaveRepository } from './sql-wave.repository.js';

export const invitationAdapters: Provider[] = [
  { provide: InvitationRepository, useClass: SqlInvitationRepository },
  { provide: WaveRepository, useClass: SqlWaveRepository },
  { provide: AcceptanceModels, useClass: SqlAcceptanceModels },
];
