import { cefrLevels, levelRank } from '@app/contracts';
import type { Weekday } from '@app/domain/time';
import type { NeedChange, OfferChange } from '../changes/index.js';
import { changedNeeds, changedOffer, dayParts } from '../changes/index.js';
import { NeedInTime } from '../pair/index.js';
import type { MissableGate } from './funnel.js';
import type { Way } from './way.js';
import { fitsNow } from './way.js';

/** What an association may be told to ask otherwise: its need, or people who would have to go a little further. */
export type NeedWay = Extract<
  NeedChange | OfferChange,
  { kind: 'moved' | 'sessions-a-week' | 'every-other-week' | 'level' | 'french' | 'further' }
>;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** How much further than people wished to go it is worth asking, in kilometres. */
export const furtherKm = [1, 2, 3, 5] as const;

/** Everything that this need could ask otherwise, the smaller change first: other hours, another day, both, and so on. */
export function waysOfNeed(inTime: NeedInTime, timeZone: string): readonly Way<NeedWay>[] {
  const { need, terms } = inTime;
  const byNeed = (gates: readonly MissableGate[]) => (change: NeedWay & NeedChange) => {
    const asked = changedNeeds(need, change, timeZone).map((changed) => new NeedInTime(changed, terms));
    const opens: Way<NeedWay>['opens'] = ({ offer }, gate) =>
      asked.some((changed) => fitsNow(offer, changed, gate));
    return asked.length === 0 ? [] : [{ change, gates, opens }];
  };
  const rhythm = need.minimumSessionsPerWeek === null ? 'schedule' : 'frequency';
  return [
    ...moves.flatMap(byNeed(['schedule'])),
    ...fewerSessions(inTime).flatMap(byNeed([rhythm])),
    ...byNeed([rhythm])({ kind: 'every-other-week' }),
    ...(need.remote ? [] : furtherKm.map(byDistance)),
    ...lowerLevels(inTime).flatMap(byNeed(['language-level'])),
    ...lowerFrench(inTime).flatMap(byNeed(['french-level'])),
  ];
}

const moves: readonly (NeedWay & NeedChange)[] = [
  ...dayParts.map((part) => ({ kind: 'moved', day: null, part }) as const),
  ...weekdays.map((day) => ({ kind: 'moved', day, part: null }) as const),
  ...weekdays.flatMap((day) => dayParts.map((part) => ({ kind: 'moved', day, part }) as const)),
];

function fewerSessions({ weeks, weekNumbers, need }: NeedInTime): readonly (NeedWay & NeedChange)[] {
  const fullest = Math.max(0, ...weekNumbers.map((_, week) => weeks.filter((one) => one === week).length));
  const asked = Math.min(fullest, need.minimumSessionsPerWeek ?? fullest);
  return Array.from({ length: Math.max(0, asked - 1) }, (_, less) => ({
    kind: 'sessions-a-week',
    count: asked - 1 - less,
  }));
}

function lowerLevels({ need }: NeedInTime): readonly (NeedWay & NeedChange)[] {
  const highest = Math.max(0, ...need.requiredLanguages.map(({ level }) => levelRank(level)));
  return cefrLevels
    .slice(0, highest)
    .toReversed()
    .map((level) => ({ kind: 'level', level }));
}

/** Below B1 nobody is asked to help others with their French. */
function lowerFrench({ need }: NeedInTime): readonly (NeedWay & NeedChange)[] {
  if (need.frenchLevel === null) return [];
  return cefrLevels
    .slice(levelRank('B1'), levelRank(need.frenchLevel) + 1)
    .toReversed()
    .map((level) => ({ kind: 'french', level }));
}

function byDistance(km: number): Way<NeedWay> {
  const change = { kind: 'further', km } as const;
  return {
    change,
    gates: ['travel'],
    opens: ({ offer, inTime, distanceKm }) =>
      distanceKm <= offer.maxTravelKm + km && fitsNow(changedOffer(offer, change), inTime, 'travel'),
  };
}
