import type { Provider } from '@nestjs/common';
import { MatchRepository } from '@app/domain/matches';
import { SqlMatchRepository } from './sql-match.repository.js';
import { SqlGoods } from './sql-goods.js';
import { SqlPlaces } from './sql-places.js';

export const matchAdapters: Provider[] = [
  SqlPlaces,
  SqlGoods,
  { provide: MatchRepository, useClass: SqlMatchRepository },
];
export { matchUseCases } from './match-use-cases.js';
