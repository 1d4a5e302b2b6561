import type { Provider } from '@nestjs/common';
import { BoardQuery } from './board-query.js';

export type { BoardCut, BoardEntry, BoardFilters, BoardPage, GeneralCall } from './board-query.js';
export { BoardQuery } from './board-query.js';

export const boardAdapters: Provider[] = [BoardQuery];
