import type { Wording } from './wording.js';

/** A count as it may be told; null for one to four. */
type Told = number | null;

/** A change of a need or of an offer, as the engine names it. */
export interface ChangeCodes {
  readonly kind: string;
  readonly day?: number | null;
  readonly part?: string | null;
  readonly count?: number;
  readonly km?: number;
  readonly level?: string;
  readonly language?: string;
}

/** "14 people", "fewer than 5 people", "nobody"; or the same of missions. */
export function wordCount(wording: Wording, what: 'people' | 'missions', count: Told): string {
  const key = `pages:nearMisses.${what}`;
  if (count === null) return wording.t(`${key}-few`);
  return count === 0 ? wording.t(`${key}-none`) : wording.t(key, { count });
}

/** What a need could ask otherwise: "in the evening instead, on the same days". */
export function wordNeedChange(wording: Wording, change: ChangeCodes): string {
  return wording.t(`pages:nearMisses.change.${nameOf(change)}`, paramsOf(wording, change));
}

/** Which of her own limits a volunteer could move: "if you were free on Saturday morning". */
export function wordOwnChange(wording: Wording, change: ChangeCodes): string {
  return wording.t(`pages:nearMisses.ownChange.${change.kind}`, paramsOf(wording, change));
}

function nameOf({ kind, day, part }: ChangeCodes): string {
  if (kind !== 'moved') return kind;
  if (day == null) return 'moved-part';
  return part == null ? 'moved-day' : 'moved-both';
}

function paramsOf(wording: Wording, { day, part, count, km, level, language }: ChangeCodes) {
  const say = (key: string) => wording.t(`pages:nearMisses.${key}`);
  return {
    ...(day == null ? {} : { day: say(`weekday.${day}`) }),
    ...(part == null ? {} : { part: say(`dayPart.${part}`), inPart: say(`inPart.${part}`) }),
    ...(count === undefined ? {} : { count }),
    ...(km === undefined ? {} : { km }),
    ...(level === undefined ? {} : { level }),
    ...(language === undefined ? {} : { language: wording.label('language', language) }),
  };
}
