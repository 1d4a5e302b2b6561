import { mostAcceptance, mostCorrection } from '../../acceptance/index.js';
import { fitFactor, liftOf, scarcityPrice } from '../../attention/index.js';
import type { NeedInTime } from '../../pair/index.js';
import { keyOf, netOf } from '../../score/index.js';
import { kindBit, wholeStride } from './offer-rows.js';
import type { OfferRows, RowBit } from './offer-rows.js';
import type { Peers } from './peer-groups.js';
import { QualityBound } from './quality-bound.js';
import { RowFacts } from './row-facts.js';

/** Above what rounding may add to a key. */
const slack = 1e-9;

/** A kind that makes asking its offers for another one dearer. */
type PricedKind = RowBit & { readonly price: number };

/**
 * How high the key of a row can be, from its columns alone: the functions of the score, on what is known and on the most
 * that the rest can be. Nearly exact, and far cheaper than the pair.
 */
export class KeyBound {
  private readonly facts: RowFacts;
  private readonly quality: QualityBound;
  private readonly wholes: Int32Array;
  private readonly mostCorrection: number | undefined;
  private readonly asking: boolean;
  private readonly prices: readonly PricedKind[];
  private readonly mostFit: number;
  /** One object for all rows, which the key is read from. */
  private readonly score = { acceptance: Number.NaN, fit: Number.NaN, net: Number.NaN };

  constructor(
    rows: OfferRows,
    private readonly inTime: NeedInTime,
    private readonly needFactor: number,
  ) {
    const { need, terms } = inTime;
    this.facts = new RowFacts(rows, inTime);
    this.quality = new QualityBound(rows, inTime);
    this.wholes = rows.wholes;
    const { learned } = terms;
    this.mostCorrection = learned && mostCorrection(need.kind, learned.coefficients);
    this.asking = terms.mode === 'push';
    this.prices = this.asking ? pricesOf(inTime) : [];
    this.mostFit = fitFactor(this.quality.most, inTime);
  }

  /** The most that the key of a row can be; `mark`: what bitmaps tell of it. */
  of(row: number, mark: number): number {
    const { facts, quality } = this;
    const at = row * wholeStride;
    facts.read(row, quality.isTicked(at));
    const fit = fitFactor(quality.of(at, mark, facts.distanceKm, facts.offer.maxTravelKm), this.inTime);
    return this.keyFor(fit, facts.offer.publishedAtMs, this.asking ? this.priceOf(at) : 0);
  }

  /** The most that the key of any offer of a group can be. */
  ofPeers(peers: Peers): number {
    this.facts.readPeers(peers);
    return this.keyFor(this.mostFit, peers.publishedFromMs, 0);
  }

  /** The most that the key can be for the facts that were read; `waitingSinceMs`: when the offer was published, or before. */
  private keyFor(fit: number, waitingSinceMs: number, price: number): number {
    const { facts, inTime, score } = this;
    const { engine, mode } = inTime.terms;
    score.acceptance = mostAcceptance(facts, this.mostCorrection);
    score.fit = fit;
    if (this.asking) {
      const lift = liftOf(facts.offer.solicitation.asks, inTime.nowMs - waitingSinceMs, engine.attention);
      score.net = netOf(score.acceptance * this.needFactor * fit, lift, price, engine);
    }
    return keyOf(score, mode) + slack;
  }

  /** The least that asking the offer is charged: the dearest of its kinds, one by one. */
  private priceOf(at: number): number {
    let dearest = 0;
    for (let i = 0; i < this.prices.length; i++) {
      const { word, bit, price } = this.prices[i]!;
      if (price > dearest && (this.wholes[at + word]! & bit) !== 0) dearest = price;
    }
    return dearest;
  }
}

/** The kinds that make asking an offer dearer, each with what it is charged alone. */
function pricesOf({ need, terms }: NeedInTime): readonly PricedKind[] {
  return terms.engine.attention.scarcity.scarceKinds
    .map((kind) => ({ ...kindBit(kind), price: scarcityPrice({ offer: { kinds: [kind] }, need, terms }) }))
    .filter(({ price }) => price > 0);
}
