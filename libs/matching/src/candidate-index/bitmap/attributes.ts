import type { KindCode, LanguageCode } from '@app/contracts';
import {
  cefrLevels,
  kindCodes,
  kindOf,
  languageCodes,
  languages,
  levelRank,
  skillCodes,
} from '@app/contracts';
import type { CompiledAvailability } from '../../profiles/compiled-availability.js';
import { compiledAfresh } from '../../profiles/compiled-availability.js';
import type { OfferProfile } from '../../profiles/index.js';
import { cellsInZone } from './zone-grid.js';
import { hoursIn, hoursInWeek } from './week-hours.js';

/** The highest tier, and one bitmap for each tier from 0 on: "holds this tier or more, for some association". */
const tiers = 5;
const levels = cefrLevels.length;

const ordinals = <Code>(codes: readonly Code[]) => new Map(codes.map((code, i) => [code, i]));
const kindOrdinals = ordinals(kindCodes);
const skillOrdinals = ordinals(skillCodes);
const languageOrdinals = ordinals(languageCodes);

const kinds = kindCodes.length;
const pullFrom = kinds;
const tierFrom = pullFrom + kinds;
const languageFrom = tierFrom + tiers;
const skillFrom = languageFrom + languageCodes.length * levels;
const hourFrom = skillFrom + skillCodes.length;
const notFull = hourFrom + hoursInWeek;
const confidential = notFull + 1;
const cellFrom = confidential + 1;

/**
 * The attributes of an offer: each has an ordinal, and a zone keeps one bitmap for each. An offer that passes a gate has
 * the attribute that stands for it; one that has it may still fail the gate.
 */
export const attributes = {
  /** Kinds that may be asked of the offer, and kinds in whose lists it may show. */
  pushKind: (kind: KindCode) => kindOrdinals.get(kind)!,
  pullKind: (kind: KindCode) => pullFrom + kindOrdinals.get(kind)!,
  /** Holds this tier or a higher one. */
  tier: (tier: number) => tierFrom + tier,
  /** Serves this language at a level of this rank or above; undefined above the highest. */
  language: (code: LanguageCode, rank: number) =>
    rank < levels ? languageFrom + languageOrdinals.get(code)! * levels + rank : undefined,
  skill: (skill: OfferProfile['skills'][number]) => skillFrom + skillOrdinals.get(skill)!,
  /** May be free for a minute in this hour of the week. */
  hour: (hour: number) => hourFrom + hour,
  /** Has room for one more mission. */
  notFull,
  confidential,
  /** Its circle touches this cell of the zone. */
  cell: (cell: number) => cellFrom + cell,
} as const;

/** How many bitmaps a zone has, with and without cells. */
export const attributeCount = { withCells: cellFrom + cellsInZone, withoutCells: cellFrom } as const;

const timeKinds = kindCodes.filter((kind) => kindOf(kind).resources.includes('time'));

/** For each kind, those in whose lists it may show as a neighbour. */
const neighbourOf = new Map<KindCode, readonly KindCode[]>(
  kindCodes.map((kind) => [kind, kindCodes.filter((other) => kindOf(other).neighbours.includes(kind))]),
);

/** Whether a search may find the offer at all. */
export const inForce = ({ active, consented }: OfferProfile): boolean => active && consented;

/** The attributes of an offer but for its cells; some may come twice. None when the offer is not in force. */
export function attributesOf(
  offer: OfferProfile,
  availability = compiledAfresh(offer.availability),
): number[] {
  if (!inForce(offer)) return [];
  const list: number[] = [];
  addKinds(list, offer);
  for (const { tier } of offer.clearances) {
    for (let held = 0; held <= tier; held++) list.push(attributes.tier(held));
  }
  for (const { code, level } of offer.languages) {
    for (const served of [code, languages[code].macro]) {
      if (!served) continue;
      for (let rank = levelRank(level); rank >= 0; rank--) list.push(attributes.language(served, rank)!);
    }
  }
  for (const skill of offer.skills) list.push(attributes.skill(skill));
  addHours(list, availability);
  if (offer.load.concurrent < offer.load.maxConcurrent) list.push(notFull);
  if (offer.confidentialitySigned) list.push(confidential);
  return list;
}

/** The kinds that an offer may be asked for: ticked, or useful, and not muted. */
export function kindsAsked({ kinds, anythingUseful, solicitation }: OfferProfile): readonly KindCode[] {
  const wanted = anythingUseful ? [...kinds, ...timeKinds] : kinds;
  return wanted.filter((kind) => !solicitation.mutedKinds.includes(kind));
}

/** The kinds in whose lists an offer may show: ticked, neighbouring or useful; some may come twice. */
export function kindsListed({ kinds, anythingUseful }: OfferProfile): readonly KindCode[] {
  const listed = [...kinds, ...kinds.flatMap((kind) => neighbourOf.get(kind)!)];
  return anythingUseful ? [...listed, ...timeKinds] : listed;
}

const listedWith = new Map(
  kindCodes.map((kind) => [kind, [kind, ...neighbourOf.get(kind)!].map(attributes.pullKind)]),
);

function addKinds(list: number[], offer: OfferProfile): void {
  for (const kind of offer.kinds) for (const listed of listedWith.get(kind)!) list.push(listed);
  if (offer.anythingUseful) for (const kind of timeKinds) list.push(attributes.pullKind(kind));
  for (const kind of kindsAsked(offer)) list.push(attributes.pushKind(kind));
}

function addHours(list: number[], availability: CompiledAvailability): void {
  const hours = hoursIn(availability);
  for (let word = 0; word < hours.length; word++) {
    for (let left = hours[word]!; left !== 0; left &= left - 1)
      list.push(attributes.hour((word << 5) + 31 - Math.clz32(left & -left)));
  }
}
