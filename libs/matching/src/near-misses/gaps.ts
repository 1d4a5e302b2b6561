import type { KindCode, LanguageCode } from '@app/contracts';
import type { ToldCount } from './told-count.js';
import { toldCount } from './told-count.js';

/** One square of the table of gaps: where, what, in which language; null = French alone, or from home. */
export interface GapSquare {
  readonly district: string | null;
  readonly kind: KindCode;
  readonly language: LanguageCode | null;
}

/** Places of open needs that nobody holds yet. */
export interface OpenPlaces extends GapSquare {
  readonly places: number;
}

/** Recent places: how many were given, and for how many days all of them, given or not, had been open. */
export interface FillTimes extends GapSquare {
  readonly fills: number;
  readonly openDays: number;
}

/** `waitDays`: how long a place is likely to stay open, in whole days; null when too little is known to say. */
export interface Gap extends GapSquare {
  readonly places: ToldCount;
  readonly waitDays: number | null;
}

/** So many places given weigh as much as all that a wider circle knows. */
const priorFills = 10;
/** Below that nothing is predicted in the whole territory. */
const leastFills = 20;

/**
 * Where places stay open, the largest gaps first. The wait is the mean time to a place being given, counting the time of
 * those that never were; few data are drawn to the mean of the kind, and that to the mean of the city.
 * @source exponential waiting times with censoring: total time at risk over events, with a gamma prior
 */
export function gapsOf(open: readonly OpenPlaces[], recent: readonly FillTimes[]): readonly Gap[] {
  const city = sumOf(recent);
  const cityDays = city.fills < leastFills ? null : city.openDays / city.fills;
  return open
    .map((square): Gap & { readonly order: number } => {
      const ofKind = recent.filter(({ kind }) => kind === square.kind);
      const here = ofKind.filter(
        ({ district, language }) => district === square.district && language === square.language,
      );
      const { district, kind, language, places } = square;
      const waitDays = cityDays === null ? null : Math.ceil(drawnTo(drawnTo(cityDays, ofKind), here));
      return { district, kind, language, places: toldCount(places), waitDays, order: toldCount(places) ?? 0 };
    })
    .toSorted((a, b) => b.order - a.order || nameOf(a).localeCompare(nameOf(b)))
    .map(({ order: _order, ...gap }) => gap);
}

function drawnTo(meanDays: number, times: readonly FillTimes[]): number {
  const { fills, openDays } = sumOf(times);
  return (openDays + priorFills * meanDays) / (fills + priorFills);
}

const sumOf = (times: readonly FillTimes[]): Pick<FillTimes, 'fills' | 'openDays'> => ({
  fills: times.reduce((sum, { fills }) => sum + fills, 0),
  openDays: times.reduce((sum, { openDays }) => sum + openDays, 0),
});

/** What counts are too small to order is ordered by what it is. */
const nameOf = ({ kind, district, language }: GapSquare): string =>
  `${kind} ${district ?? ''} ${language ?? ''}`;
