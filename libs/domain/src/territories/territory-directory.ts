import type { Transaction } from '../events/index.js';
import type { Territory } from './territory.js';

/** The territories as they are set now: their data, with the settings that coordinators changed. */
export abstract class Territories {
  /** @throws `territory-unknown` */
  abstract of(tx: Transaction, code: string): Promise<Territory>;
}
