import type { Transaction } from '../events/index.js';
import type { ScarcityOutlook } from './scarcity-outlook.js';

/** What the engine is told of a territory beside its offers and needs; an hour old at most. */
export abstract class Outlooks {
  abstract scarcityOf(tx: Transaction, territory: string): Promise<ScarcityOutlook>;
}
