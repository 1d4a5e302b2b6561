import type { Transaction } from '../events/index.js';
import type { Steered, TerritoryModes } from './territory-modes.js';

/** What a territory is set to; `version` is 1 before anybody changed anything. */
export interface Steering {
  readonly version: number;
  readonly modes: TerritoryModes;
}

/** One thing that somebody changed: what the audit keeps. */
export interface SteeringChange {
  readonly setting: Steered;
  readonly before: TerritoryModes[Steered];
  readonly after: TerritoryModes[Steered];
}

/** The modes of territories, each change with who made it and when. */
export abstract class SteeringRepository {
  /** As the rows say now, not as settings are remembered for a minute; nobody else changes them until the transaction ends. */
  abstract lock(tx: Transaction, territory: string): Promise<Steering>;
  abstract save(
    tx: Transaction,
    territory: string,
    by: { readonly accountId: string | null; readonly at: Date },
    changes: readonly SteeringChange[],
  ): Promise<void>;
}
