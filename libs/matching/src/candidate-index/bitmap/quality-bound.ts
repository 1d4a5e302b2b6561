import { scheduleValue, skillsValue, travelValue } from '../../criteria/index.js';
import type { NeedInTime } from '../../pair/index.js';
import { associationBit, kindBit, skillBit, whole } from './offer-rows.js';
import type { OfferRows, RowBit } from './offer-rows.js';

/**
 * The most that Q can be for a row: each criterion is what its columns say or, where only the profile tells, the most
 * that it can be. What a criterion gives is computed once a need for each case, by the criterion itself.
 */
export class QualityBound {
  private readonly wholes: Int32Array;
  private readonly ticked: RowBit;
  private readonly neighbours: Int32Array;
  private readonly motivation;
  private readonly useful: Int32Array;
  private readonly bySkillsHeld: Float64Array;
  private readonly bySessionsCovered: Float64Array;
  private readonly language;
  private readonly association: number;
  private readonly continuity;
  private readonly travelWeight: number;
  private readonly travelExponent: number;
  private readonly remote: boolean;
  /** The most that it can be for anybody. */
  readonly most: number;

  constructor({ wholes }: OfferRows, inTime: NeedInTime) {
    const { need, kind, terms, sessions } = inTime;
    const { criteria } = terms.engine;
    const weights = terms.engine.weights[need.kind];
    this.wholes = wholes;
    this.ticked = kindBit(need.kind);
    this.neighbours = flat(kind.neighbours.map(kindBit));
    this.motivation = {
      ticked: weights.motivation * criteria.motivation.ticked,
      neighbouring: weights.motivation * criteria.motivation.neighbouring,
      anythingUseful: weights.motivation * criteria.motivation.anythingUseful,
    };
    const listed = need.usefulSkills.length;
    this.useful = flat(need.usefulSkills.map(skillBit));
    this.bySkillsHeld = table(listed, (held) => weights.skills * skillsValue(held, listed, criteria.skills));
    this.bySessionsCovered = table(
      sessions.length,
      (covered) => weights.schedule * scheduleValue(covered, inTime, criteria.schedule),
    );
    const { atLevel, noneNeeded } = criteria.language;
    this.language = {
      more: weights.language,
      usual: weights.language * (need.requiredLanguages.length > 0 ? atLevel : noneNeeded),
    };
    this.association = associationBit(need.associationId);
    this.continuity = {
      known: weights.continuity * criteria.continuity.wentWell,
      other: weights.continuity * criteria.continuity.firstTime,
    };
    this.travelWeight = weights.travel;
    this.travelExponent = criteria.travel.exponent;
    this.remote = need.remote;
    const { motivation, language, continuity } = this;
    this.most =
      largest(this.bySkillsHeld) +
      Math.max(motivation.ticked, motivation.neighbouring, motivation.anythingUseful) +
      largest(this.bySessionsCovered) +
      weights.travel +
      Math.max(language.more, language.usual) +
      Math.max(continuity.known, continuity.other);
  }

  isTicked(at: number): boolean {
    return (this.wholes[at + this.ticked.word]! & this.ticked.bit) !== 0;
  }

  /** `at`: where the whole numbers of the row begin; `mark`: what bitmaps tell of it. */
  of(at: number, mark: number, distanceKm: number, maxTravelKm: number): number {
    const { wholes, useful, motivation, continuity, language } = this;
    let held = 0;
    for (let i = 0; i < useful.length; i += 2) {
      if ((wholes[at + useful[i]!]! & useful[i + 1]!) !== 0) held++;
    }
    return (
      this.bySkillsHeld[held]! +
      (this.isTicked(at)
        ? motivation.ticked
        : this.isNeighbour(at)
          ? motivation.neighbouring
          : motivation.anythingUseful) +
      this.bySessionsCovered[mark >> 1]! +
      this.travelWeight * (this.remote ? 1 : travelValue(distanceKm, maxTravelKm, this.travelExponent)) +
      ((mark & 1) === 0 ? language.usual : language.more) +
      ((wholes[at + whole.wentWellWith]! & this.association) === 0 ? continuity.other : continuity.known)
    );
  }

  private isNeighbour(at: number): boolean {
    const { wholes, neighbours } = this;
    for (let i = 0; i < neighbours.length; i += 2) {
      if ((wholes[at + neighbours[i]!]! & neighbours[i + 1]!) !== 0) return true;
    }
    return false;
  }
}

/** The words and bits of places in a row, in turn. */
function flat(places: readonly RowBit[]): Int32Array {
  const pairs = new Int32Array(2 * places.length);
  for (let i = 0; i < places.length; i++) {
    pairs[2 * i] = places[i]!.word;
    pairs[2 * i + 1] = places[i]!.bit;
  }
  return pairs;
}

/** The values of 0 to `most`. */
function table(most: number, value: (count: number) => number): Float64Array {
  const values = new Float64Array(most + 1);
  for (let count = 0; count <= most; count++) values[count] = value(count);
  return values;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  return most;
}
