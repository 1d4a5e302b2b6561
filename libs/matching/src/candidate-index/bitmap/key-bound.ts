import { kindCodes, levelRank } from '@app/contracts';
import { mostAcceptance, mostCorrection } from '../../acceptance/index.js';
import { fitFactor, neverAskedLift, scarcityPrice } from '../../attention/index.js';
import { scheduleValue, skillsValue, travelValue } from '../../criteria/index.js';
import type { NeedInTime } from '../../pair/index.js';
import { keyOf, netOf } from '../../score/index.js';
import { attributes } from './attributes.js';
import { associationBit, kindBit, skillBit, whole, wholeStride } from './offer-rows.js';
import type { OfferRows, RowBit } from './offer-rows.js';
import { RowFacts } from './row-facts.js';
import type { ZoneQuery } from './zone-query.js';
import type { Zone } from './zone.js';

/** Above what rounding may add to a key. */
const slack = 1e-9;

/**
 * How high the key of a row can be, from its columns alone: each part of the score is what it is or, where only the
 * profile tells, the most that it can be. Nearly exact, and thirty times cheaper than the pair.
 */
export class KeyBound {
  private readonly facts: RowFacts;
  private readonly weights;
  private readonly useful: readonly RowBit[];
  private readonly known: number;
  private readonly helpful: readonly number[];
  private readonly above: readonly number[];
  private readonly aboveMaybe: boolean;
  private readonly asking: boolean;
  private readonly mostCorrection: number | undefined;
  private readonly prices: readonly (RowBit & { readonly price: number })[];
  /** One object for all rows, which the key is read from. */
  private readonly score = { acceptance: 0, fit: 0, net: 0 };

  constructor(
    private readonly rows: OfferRows,
    private readonly inTime: NeedInTime,
    private readonly needFactor: number,
    private readonly patterns: ZoneQuery['patterns'],
  ) {
    const { need, terms } = inTime;
    this.facts = new RowFacts(rows, inTime);
    this.weights = terms.engine.weights[need.kind];
    this.useful = need.usefulSkills.map((skill) => skillBit(skill));
    this.known = associationBit(need.associationId);
    this.helpful = need.helpfulLanguages.map((code) => attributes.language(code, 0)!);
    const above = need.requiredLanguages.map(({ code, level }) =>
      attributes.language(code, levelRank(level) + 1),
    );
    this.above = above.filter((attribute) => attribute !== undefined);
    this.aboveMaybe = above.length > 0 && this.above.length === above.length;
    this.asking = terms.mode === 'push';
    const { learned } = terms;
    this.mostCorrection = learned && mostCorrection(need.kind, learned.coefficients);
    this.prices = this.asking ? pricesOf(inTime) : [];
  }

  /** The most that the key of the offer in a slot can be; -Infinity when it fails a gate for certain. */
  of(zone: Zone, slot: number): number {
    const { facts, inTime, needFactor, score } = this;
    const row = zone.rows[slot]!;
    if (!facts.read(row)) return -Infinity;
    const quality = this.quality(zone, slot, row * wholeStride);
    score.acceptance = mostAcceptance(facts, this.mostCorrection);
    score.fit = fitFactor(quality, facts);
    if (this.asking) {
      const rank = score.acceptance * needFactor * score.fit;
      score.net = netOf(rank, neverAskedLift(facts), this.priceOf(row), inTime.terms.engine);
    }
    return keyOf(score, inTime.terms.mode) + slack;
  }

  private quality(zone: Zone, slot: number, at: number): number {
    const { facts, inTime, weights } = this;
    const { criteria } = inTime.terms.engine;
    const { wholes } = this.rows;
    let held = 0;
    for (const { word, bit } of this.useful) held += Number((wholes[at + word]! & bit) !== 0);
    const { motivation, continuity, language } = criteria;
    const met = (wholes[at + whole.wentWellWith]! & this.known) !== 0;
    return (
      weights.skills * skillsValue(held, this.useful.length, criteria.skills) +
      weights.motivation *
        (facts.motivation === 'ticked'
          ? motivation.ticked
          : facts.motivation === 'neighbouring'
            ? motivation.neighbouring
            : motivation.anythingUseful) +
      weights.schedule * scheduleValue(this.covered(zone, slot), inTime, criteria.schedule) +
      weights.travel *
        (inTime.need.remote
          ? 1
          : travelValue(facts.distanceKm, facts.offer.maxTravelKm, criteria.travel.exponent)) +
      weights.language *
        (this.speaksMore(zone, slot)
          ? 1
          : inTime.need.requiredLanguages.length > 0
            ? language.atLevel
            : language.noneNeeded) +
      weights.continuity * (met ? continuity.wentWell : continuity.firstTime)
    );
  }

  /** The least that asking the offer is charged: the dearest of its kinds, one by one. */
  private priceOf(row: number): number {
    let dearest = 0;
    for (const { word, bit, price } of this.prices) {
      if (price > dearest && (this.rows.wholes[row * wholeStride + word]! & bit) !== 0) dearest = price;
    }
    return dearest;
  }

  /** The most sessions that the hours of the week leave room for. */
  private covered(zone: Zone, slot: number): number {
    const { patterns, inTime } = this;
    if (patterns.length === 0) return inTime.sessions.length;
    let covered = 0;
    for (const { hours, sessions } of patterns) {
      if (hours.every((hour) => zone.has(slot, hour))) covered += sessions;
    }
    return covered;
  }

  /** Whether a helpful language is spoken, or every required one above its level. */
  private speaksMore(zone: Zone, slot: number): boolean {
    for (const attribute of this.helpful) if (zone.has(slot, attribute)) return true;
    if (!this.aboveMaybe) return false;
    for (const attribute of this.above) if (!zone.has(slot, attribute)) return false;
    return true;
  }
}

/** The kinds that make asking an offer dearer, each with what it is charged alone. */
function pricesOf({ need, terms }: NeedInTime): readonly (RowBit & { readonly price: number })[] {
  return kindCodes
    .map((kind) => ({ ...kindBit(kind), price: scarcityPrice({ offer: { kinds: [kind] }, need, terms }) }))
    .filter(({ price }) => price > 0);
}
