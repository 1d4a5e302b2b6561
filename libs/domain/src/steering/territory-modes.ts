import type { TerritorySettings } from '../territories/index.js';

/** What coordinators steer themselves: whether batches ask by themselves, whether what was learned is used. */
export const steered = ['batch', 'learning'] as const;

/** `off`: nothing is computed; `dry-run`: only shown; `apply`: acted on. */
export const modes = ['off', 'dry-run', 'apply'] as const;

export type Steered = (typeof steered)[number];
export type TerritoryModes = Pick<TerritorySettings, Steered>;
