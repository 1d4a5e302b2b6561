import type { Gender, SafetyWish } from '@app/contracts';
import type { Stay } from '@app/domain/hosting';
import type { StayProfile } from '@app/domain/profiles';
import { dayOfDate } from '@app/domain/time';

/** What a need says of its stay; `approvals`: coordinators who agreed to a home of men for it, as it now is. */
interface OfNeed {
  readonly needId: string;
  readonly emergency: boolean;
  readonly safetyWish: SafetyWish | null;
  readonly approvals: number;
}

/** The profile of a stay. */
export function stayProfileOf(
  { from, until, since, menOnlyHomeAsked, ...said }: Stay,
  { approvals, ...ofNeed }: OfNeed,
): StayProfile {
  return {
    ...said,
    ...ofNeed,
    days: { fromDay: dayOfDate(from), toDay: dayOfDate(until) },
    sinceDay: dayOfDate(since),
    menOnlyHome: { askedByGuest: menOnlyHomeAsked, approvals },
  };
}

/** Who the guests are, for the wish of a host; null where they differ, or one did not say. */
export function sharedGender(adults: readonly (Gender | null)[]): Gender | null {
  const [first = null] = adults;
  return adults.every((adult) => adult === first) ? first : null;
}
