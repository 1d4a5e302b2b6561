import type { Provider } from '@nestjs/common';
import { InvitationRepository } from '@app/domain/invitations';
import { SqlInvitationRepository } from './sql-invitation.repository.js';

export const invitationAdapters: Provider[] = [
  { provide: InvitationRepository, useClass: SqlInvitationRepository },
];
