import type { KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';
import { distanceKm } from '@app/domain/geography';
import { mostAcceptance, mostCorrection } from '../../acceptance/index.js';
import { fitFactor, liftOf, scarcityPrice } from '../../attention/index.js';
import { scheduleValue, skillsValue, travelValue } from '../../criteria/index.js';
import { needFactorOf } from '../../need-factor/index.js';
import type { MatchTerms, Motivation } from '../../pair/index.js';
import type { OfferProfile } from '../../profiles/index.js';
import { netOf } from '../../score/index.js';
import type { NeedRows } from './need-rows.js';
import { skillMask, traits, wide, wideStride, whole, wholeStride } from './need-rows.js';

const hourMs = 3_600_000;
/** Above what rounding may add to a key. */
const slack = 1e-9;

/**
 * How high the key of a need can be for one offer, from its row alone: the functions of the score, on what is known and
 * on the most that the rest can be. Nearly exact, and no profile is read for it.
 */
export class NeedKeyBound {
  private readonly nowMs: number;
  private readonly skills: Int32Array;
  private readonly lift: number;
  private readonly continuity: number;
  private readonly site: { readonly lon: number; readonly lat: number } | undefined;
  /** One object each for all rows, so that the functions of the score have something to read. */
  private readonly need = {
    kind: 'conversation' as KindCode,
    crisis: false,
    flexible: false,
    placesHeld: 0,
    placesWanted: 1,
    equityDeficit: Number.NaN,
    publishedAtMs: null as number | null,
  };
  private readonly facts;
  private readonly inTime;
  private price = 0;
  private motivation = 0;
  private mostCorrection: number | undefined;

  constructor(
    private readonly rows: NeedRows,
    private readonly offer: OfferProfile,
    private readonly terms: MatchTerms,
  ) {
    const { engine } = terms;
    const { need } = this;
    this.nowMs = terms.now.getTime();
    this.skills = skillMask(offer.skills);
    this.lift = liftOf(offer.solicitation.asks, this.nowMs - offer.publishedAtMs, engine.attention);
    const { wentWell, firstTime, didNotSuit } = engine.criteria.continuity;
    this.continuity = Math.max(firstTime, didNotSuit, offer.wentWellWith.length > 0 ? wentWell : 0);
    this.site = offer.lon === null || offer.lat === null ? undefined : { lon: offer.lon, lat: offer.lat };
    const motivation: Motivation = 'ticked';
    this.facts = {
      offer,
      need,
      terms,
      motivation: motivation as Motivation,
      distanceKm: Number.NaN,
      inTime: { nowMs: this.nowMs },
    };
    this.inTime = {
      need,
      terms,
      nowMs: this.nowMs,
      hoursLeft: Number.NaN,
      sessions: { length: 0 },
      askedSessions: 0,
    };
  }

  /** What is the same for all needs of a kind. */
  begin(kind: KindCode): void {
    const { terms, offer, need } = this;
    const { motivation } = terms.engine.criteria;
    need.kind = kind;
    this.facts.motivation = motivationOf(offer, kind);
    this.motivation = {
      ticked: motivation.ticked,
      neighbouring: motivation.neighbouring,
      'anything-useful': motivation.anythingUseful,
    }[this.facts.motivation];
    this.price = terms.mode === 'push' ? scarcityPrice({ offer, need, terms }) : 0;
    this.mostCorrection = terms.learned && mostCorrection(kind, terms.learned.coefficients);
  }

  /** The most that the key of a row can be for an offer that covers so many sessions at most. */
  of(row: number, covered: number): number {
    const { terms, facts } = this;
    this.read(row);
    const acceptance = mostAcceptance(facts, this.mostCorrection);
    const fit = fitFactor(this.quality(row * wholeStride, covered), facts);
    const rank = acceptance * needFactorOf(this.inTime).factor * fit;
    return (terms.mode === 'push' ? netOf(rank, this.lift, this.price, terms.engine) : rank) + slack;
  }

  private read(row: number): void {
    const { need, facts, inTime, site } = this;
    const { wides, wholes } = this.rows;
    const [at, atWhole] = [row * wideStride, row * wholeStride];
    const trait = wholes[atWhole + whole.traits]!;
    const publishedAtMs = wides[at + wide.publishedAtMs]!;
    need.crisis = (trait & traits.crisis) !== 0;
    need.flexible = (trait & traits.flexible) !== 0;
    need.placesHeld = wholes[atWhole + whole.placesHeld]!;
    need.placesWanted = wholes[atWhole + whole.placesWanted]!;
    need.equityDeficit = wides[at + wide.equityDeficit]!;
    need.publishedAtMs = Number.isNaN(publishedAtMs) ? null : publishedAtMs;
    inTime.hoursLeft = (wides[at + wide.firstStartMs]! - this.nowMs) / hourMs;
    inTime.sessions.length = wholes[atWhole + whole.sessions]!;
    inTime.askedSessions = wholes[atWhole + whole.askedSessions]!;
    const remote = (trait & traits.remote) !== 0;
    facts.distanceKm =
      remote || !site ? 0 : distanceKm(site, { lon: wides[at + wide.lon]!, lat: wides[at + wide.lat]! });
  }

  private quality(at: number, covered: number): number {
    const { rows, terms, offer, facts, inTime } = this;
    const { criteria } = terms.engine;
    const weights = terms.engine.weights[this.need.kind];
    const trait = rows.wholes[at + whole.traits]!;
    const spokenMore = (trait & (traits.asksLanguage | traits.helpfulLanguage)) !== 0;
    const travel =
      (trait & traits.remote) !== 0
        ? 1
        : travelValue(facts.distanceKm, offer.maxTravelKm, criteria.travel.exponent);
    return (
      weights.skills * this.skillsOf(at) +
      weights.motivation * this.motivation +
      weights.schedule * scheduleValue(covered, inTime, criteria.schedule) +
      weights.travel * travel +
      weights.language * (spokenMore ? 1 : criteria.language.noneNeeded) +
      weights.continuity * this.continuity
    );
  }

  private skillsOf(at: number): number {
    const { wholes } = this.rows;
    let held = 0;
    for (let i = 0; i < this.skills.length; i++)
      held += bitsIn(wholes[at + whole.usefulSkills + i]! & this.skills[i]!);
    return skillsValue(held, wholes[at + whole.usefulCount]!, this.terms.engine.criteria.skills);
  }
}

function motivationOf({ kinds }: OfferProfile, kind: KindCode): Motivation {
  if (kinds.includes(kind)) return 'ticked';
  return kindOf(kind).neighbours.some((near) => kinds.includes(near)) ? 'neighbouring' : 'anything-useful';
}

function bitsIn(word: number): number {
  let bits = 0;
  for (let left = word; left !== 0; left &= left - 1) bits++;
  return bits;
}
