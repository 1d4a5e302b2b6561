import type { Provider } from '@nestjs/common';
import { ProofRepository, VolunteerRepository } from '@app/domain/volunteers';
import { SqlProofRepository } from './sql-proof.repository.js';
import { SqlVolunteerRepository } from './sql-volunteer.repository.js';

export { volunteerUseCases } from './volunteer-use-cases.js';

export const volunteerAdapters: Provider[] = [
  { provide: VolunteerRepository, useClass: SqlVolunteerRepository },
  { provide: ProofRepository, useClass: SqlProofRepository },
];
