import type { Gender, KindCode } from '@app/contracts';
import type { Stay } from '@app/domain/hosting';
import { isEmergency } from '@app/domain/hosting';
import type { StayProfile } from '@app/domain/profiles';
import { dayOfDate } from '@app/domain/time';

/** The profile of a stay; `approvals`: coordinators who agreed to a home of men for it, as it now is. */
export function stayProfileOf(
  needId: string,
  kind: KindCode,
  { from, until, since, menOnlyHomeAsked, ...said }: Stay,
  approvals: number,
): StayProfile {
  return {
    ...said,
    needId,
    emergency: isEmergency(kind),
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
