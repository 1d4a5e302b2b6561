import type { NeedProfile } from '@app/domain/profiles';
import type { CandidateIndex, MatchTerms } from '@app/matching';
import { ownCpu } from './measure/cost.js';
import { bytesHeld } from './measure/memory.js';
import type { Population } from './population/population.js';
import { modes, ProductIndex, termsOf } from './product.js';

/** The product's index over everybody, with what it took to make. */
export interface HeldIndex {
  readonly index: CandidateIndex;
  readonly buildCpuUs: number;
  /** Beside the profiles, which are there already. */
  readonly bytesPerVolunteer: number;
}

export function holdIndex({ offers }: Population): HeldIndex {
  const bytes = bytesHeld();
  const cpuUs = ownCpu();
  const index = new ProductIndex();
  index.load(offers);
  const buildCpuUs = (ownCpu() - cpuUs) / offers.length;
  return { index, buildCpuUs, bytesPerVolunteer: (bytesHeld() - bytes) / offers.length };
}

/** A need that is new or changed, and what is asked about it. */
export interface NeedEvent {
  readonly need: NeedProfile;
  readonly terms: MatchTerms;
}

/** Each need twice: whom to ask, and whom to list. */
export const needEvents = ({ needs }: Population, count: number): readonly NeedEvent[] =>
  needs.slice(0, count).flatMap((need) => modes.map((mode) => ({ need, terms: termsOf(mode) })));
