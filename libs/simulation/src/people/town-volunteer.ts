import type { LanguageCode } from '@app/contracts';
import type { TownKind } from '../needs/kind-model.js';

/**
 * A volunteer of the simulated city, as a platform sees her.
 * - `week`: one bit for each of the 28 slots that she stated; `perMonth`: commitments in 28 days that she will take.
 * - `publishedDay`: when she offered, negative before the start; `joinsTick`: from when she is on the platform.
 * - `asks`, `accepts`: what she was asked before the start, and how often she said yes.
 */
export interface TownVolunteer {
  readonly index: number;
  readonly id: string;
  readonly kinds: readonly TownKind[];
  readonly languages: readonly LanguageCode[];
  readonly week: number;
  readonly lon: number;
  readonly lat: number;
  readonly district: number;
  readonly maxKm: number;
  readonly perMonth: number;
  readonly verified: boolean;
  readonly publishedDay: number;
  readonly joinsTick: number;
  readonly asks: number;
  readonly accepts: number;
}
