import type { Provider } from '@nestjs/common';
import { AssociationRepository } from '@app/domain/associations';
import { SqlAssociationRepository } from './sql-association.repository.js';

export { SqlAssociationRepository } from './sql-association.repository.js';

export const associationAdapters: Provider[] = [
  { provide: AssociationRepository, useClass: SqlAssociationRepository },
];

export { associationUseCases } from './association-use-cases.js';
