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
  private readonly neighbours: readonly RowBit[];
  private readonly motivation;
  private readonly useful: readonly RowBit[];
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
    this.neighbours = kind.neighbours.map((neighbour) => kindBit(neighbour));
    this.motivation = {
      ticked: weights.motivation * criteria.motivation.ticked,
      neighbouring: weights.motivation * criteria.motivation.neighbouring,
      anythingUseful: weights.motivation * criteria.motivation.anythingUseful,
    };
    this.useful = need.usefulSkills.map((skill) => skillBit(skill));
    this.bySkillsHeld = table(
      this.useful.length,
      (held) => weights.skills * skillsValue(held, this.useful.length, criteria.skills),
    );
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
    const { wholes, motivation, continuity, language } = this;
    let held = 0;
    for (let i = 0; i < this.useful.length; i++) {
      const { word, bit } = this.useful[i]!;
      if ((wholes[at + word]! & bit) !== 0) held++;
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
    for (let i = 0; i < this.neighbours.length; i++) {
      const { word, bit } = this.neighbours[i]!;
      if ((this.wholes[at + word]! & bit) !== 0) return true;
    }
    return false;
  }
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
