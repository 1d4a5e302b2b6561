import { defaultSettings } from '@app/domain/territories';
import type { EngineVersion } from '@app/matching';
import { NeedInTime, Pair, qualityOf } from '@app/matching';
import { needProfileOf, offerProfileOf } from '../policies/engine/profiles.js';
import { withStandIns } from '../policies/engine/stand-ins.js';
import { tickInstant } from '../run/clock.js';
import type { Town } from '../run/town.js';

/** Q of a pair, by what both stated when the need was posted. */
export type FitOf = (volunteer: number, need: number) => number;

/** The same measure of fit for every policy: the points of one engine. */
export function fitBy(town: Town, engine: EngineVersion): FitOf {
  const terms = { mode: 'answer', settings: defaultSettings, engine: withStandIns(engine) } as const;
  const offers = new Map<number, Pair['offer']>();
  const needs = new Map<number, NeedInTime>();
  return (volunteer, need) => {
    const offer = offers.get(volunteer) ?? offerProfileOf(town.volunteers[volunteer]!);
    offers.set(volunteer, offer);
    const asked = town.needs[need]!;
    const now = new Date(tickInstant(asked.postedTick));
    const inTime = needs.get(need) ?? new NeedInTime(needProfileOf(asked), { ...terms, now });
    needs.set(need, inTime);
    return qualityOf(new Pair(offer, inTime));
  };
}
