import type { HomeReason } from '@app/contracts';
import type { HomeProfile, StayProfile } from '../profiles/index.js';
import type { Harmony } from './harmony.js';

/**
 * Why a home that passes every condition is on the list: the home, its dates and both sides' wishes, and never who
 * lives there. A room free on eight days of ten, at a host whose two wishes are met: `room-and-beds`,
 * `free-most-days`, `wishes-of-host-met`, `checked-throughout`.
 */
export function homeReasons(
  home: HomeProfile,
  stay: StayProfile,
  { harmony, freeShare }: { readonly harmony: Harmony; readonly freeShare: number },
): readonly HomeReason[] {
  const dates: HomeReason = freeShare === 1 ? 'free-throughout' : 'free-most-days';
  return [
    'room-and-beds',
    stay.emergency ? 'nights-opened' : dates,
    ...(stay.stepFree ? (['step-free'] as const) : []),
    ...wishes(stay.wishes.length, harmony.guest, ['wishes-of-guests-met', 'wishes-of-guests-partly']),
    ...wishes(home.wishes.length, harmony.host, ['wishes-of-host-met', 'wishes-of-host-partly']),
    'checked-throughout',
  ];
}

function wishes(
  count: number,
  share: number,
  [met, partly]: readonly [HomeReason, HomeReason],
): readonly HomeReason[] {
  if (count === 0 || share === 0) return [];
  return [share === 1 ? met : partly];
}
