import type { ScarcityOutlook } from '@app/domain/profiles';
import { scarcityDays } from '@app/domain/profiles';
import { kindModel, townKinds } from '../../needs/index.js';
import { ticksPerDay } from '../../run/town.js';
import type { Desk } from '../policy.js';

/** What the service would know of how scarce each kind is: the needs of the past weeks, and the offers there are. */
export function scarcityOf(desk: Desk): ScarcityOutlook {
  const { town, tick } = desk;
  const days = Math.max(1, Math.min(scarcityDays.behind, tick / ticksPerDay));
  const since = tick - days * ticksPerDay;
  const recent = town.needs.filter(({ postedTick }) => postedTick > since && postedTick <= tick);
  const here = town.volunteers.filter(({ index }) => desk.isHere(index));
  return Object.fromEntries(
    townKinds.map((kind) => [
      kindModel(kind).playedBy,
      {
        forecastNeeds: (recent.filter((need) => need.kind === kind).length * scarcityDays.ahead) / days,
        activeOffers: here.filter(({ kinds }) => kinds.includes(kind)).length,
      },
    ]),
  );
}
