import { defaultSettings } from '@app/domain/territories';
import type {
  EngineVersion,
  MatchMode,
  MatchTerms,
  WavePlan,
  WaveSettings,
  WaveSnapshot,
} from '@app/matching';
import {
  compareRanked,
  firstFailedGate,
  isForBatches,
  BitmapIndex,
  NeedInTime,
  Pair,
  planWave,
  scoreOf,
  tieHash,
  wantsMore,
  worthAsking,
} from '@app/matching';
import { kindOf } from '@app/contracts';
import { kindModel } from '../../needs/index.js';
import { tickInstant, townZone } from '../../run/clock.js';
import type { Town } from '../../run/town.js';
import { ticksPerDay } from '../../run/town.js';
import type { Desk, Happening, Policy } from '../policy.js';
import { NeedBook } from './need-book.js';
import { OfferBook } from './offer-book.js';
import { planTogether } from './plan-together.js';
import { scarcityOf } from './scarcity.js';
import { withStandIns } from './stand-ins.js';

/** Enough for the largest wave and those that the plan passes over; the matcher asks for as many. */
const candidatesConsidered = 60;
const rules: WaveSettings = { settings: defaultSettings, timeZone: townZone, floorFallsWhenLate: false };
const monthTicks = 28 * ticksPerDay;

/**
 * The product: the index, the score and the waves of the engine, fed with what a service would know. A need is asked for
 * by itself when it is posted, whatever its kind; every half day, a batch plans those that still lack somebody.
 * Batches are applied, as in a territory that has seen enough answers.
 */
export class EnginePolicy implements Policy {
  readonly name = 'engine';
  readonly keepsWaitingList = true;
  private readonly engine: EngineVersion;
  private readonly index = new BitmapIndex();
  private readonly offers: OfferBook;
  private readonly needs: NeedBook;
  private readonly monthEnds = new Map<number, Set<number>>();
  private scarcity: MatchTerms['scarcity'];

  constructor(
    private readonly town: Town,
    engine: EngineVersion,
  ) {
    this.engine = withStandIns(engine);
    this.offers = new OfferBook(town, this.index);
    this.needs = new NeedBook(town);
  }

  options(need: number): number {
    const { choice } = kindOf(kindModel(this.town.needs[need]!.kind).playedBy);
    return choice ? this.engine.waves.choiceOptions : 1;
  }

  begin(desk: Desk): void {
    for (const volunteer of desk.joined) this.offers.join(volunteer);
    for (const volunteer of this.monthEnds.get(desk.tick) ?? []) this.offers.bound(volunteer, desk);
    if (desk.tick % ticksPerDay === 0) this.scarcity = scarcityOf(desk);
  }

  list(volunteer: number, fitting: readonly number[], desk: Desk): readonly number[] {
    this.offers.visited(volunteer);
    const offer = this.offers.offer(volunteer);
    const terms = this.terms(desk, 'pull');
    return fitting
      .flatMap((need) => {
        const pair = new Pair(offer, new NeedInTime(this.needs.page(need).profile, terms));
        if (firstFailedGate(pair) !== null) return [];
        const { needId } = pair.need;
        const tie = { neverAsked: false, tieHash: tieHash(needId, offer.offerId), id: needId };
        return [{ need, ranked: { key: scoreOf(pair).rank, ...tie } }];
      })
      .sort((a, b) => compareRanked(a.ranked, b.ranked, this.engine.tieStep))
      .map(({ need }) => need);
  }

  push(desk: Desk): void {
    this.expire(desk);
    const terms = this.terms(desk, 'push');
    const posted = new Set(desk.posted);
    const lacking = [...desk.open].filter((need) => !posted.has(need) && this.isDue(need, desk, terms));
    const together: number[] = [];
    for (const need of [...posted, ...lacking]) {
      const { profile, wavesSent } = this.needs.page(need);
      if (wavesSent > 0 && isForBatches(new NeedInTime(profile, terms), wavesSent)) together.push(need);
      else this.ask(need, planWave(this.snapshot(need, desk, terms), terms.now, rules, this.engine), desk);
    }
    this.askTogether(together, desk, terms);
  }

  hear({ what, volunteer, need }: Happening, desk: Desk): void {
    if (what === 'asked') return this.offers.asked(volunteer, need, desk.tick);
    if (what === 'unanswered') return;
    if (what === 'opted-out') return this.offers.optedOut(volunteer);
    const invited = this.needs.close(need, volunteer) !== undefined;
    if (invited) this.offers.answered(volunteer, what !== 'declined');
    this.offers.matched(volunteer, need, stateAfter[what], desk.tick);
    if (what !== 'declined' && what !== 'came-too-late') this.offers.bound(volunteer, desk);
    if (what === 'accepted') this.noteMonthEnd(volunteer, desk.tick + monthTicks);
    this.needs.refresh(need, desk);
  }

  private terms({ tick }: Desk, mode: MatchMode): MatchTerms {
    const { engine, scarcity } = this;
    return { now: new Date(tickInstant(tick)), mode, settings: defaultSettings, engine, scarcity };
  }

  private noteMonthEnd(volunteer: number, tick: number): void {
    const known = this.monthEnds.get(tick);
    if (known) known.add(volunteer);
    else this.monthEnds.set(tick, new Set([volunteer]));
  }

  private isDue(need: number, desk: Desk, terms: MatchTerms): boolean {
    const page = this.needs.page(need);
    if (!desk.hasRoom(need) || page.lookAgainAtMs > terms.now.getTime()) return false;
    const promised = page.open.reduce((sum, { acceptance }) => sum + acceptance, 0);
    return wantsMore(page.profile, { waiting: desk.waiting(need), promised }, terms);
  }

  private askTogether(needs: readonly number[], desk: Desk, terms: MatchTerms): void {
    const plans = planTogether(
      needs.map((need) => this.snapshot(need, desk, terms)),
      { batchId: `${desk.tick}`, now: terms.now, settings: rules, engine: this.engine },
    );
    plans.forEach((plan, at) => plan && this.ask(needs[at]!, plan, desk));
  }

  private snapshot(need: number, desk: Desk, terms: MatchTerms): WaveSnapshot {
    const { profile, wavesSent, open } = this.needs.page(need);
    const worth = worthAsking(new NeedInTime(profile, terms), rules);
    const candidates = this.index.candidatesOf(profile, candidatesConsidered, terms, worth);
    const waiting = desk.waiting(need);
    return { need: profile, moderation: 'approved', holdUntil: null, waiting, wavesSent, open, candidates };
  }

  private ask(need: number, plan: WavePlan, desk: Desk): void {
    const page = this.needs.page(need);
    const { wave, expiresAt } = plan;
    page.wavesSent = wave;
    page.lookAgainAtMs = plan.outcome === 'nobody-left' ? (plan.lookAgainAt?.getTime() ?? Infinity) : 0;
    for (const { offerId, volunteerId, acceptance } of plan.invite) {
      const volunteer = Number(volunteerId.slice(1));
      page.open.push({ offerId, volunteerId, acceptance, expiresAt, volunteer, sentTick: desk.tick });
      desk.ask(volunteer, need);
    }
  }

  /** Questions that ran out since the last half day. */
  private expire(desk: Desk): void {
    for (const { need, sent } of this.needs.expired(tickInstant(desk.tick))) {
      this.needs.close(need, sent.volunteer);
      this.offers.expired(sent.volunteer, need, sent.sentTick, desk.tick);
    }
  }
}

const stateAfter = {
  accepted: 'accepted',
  declined: 'declined',
  'came-too-late': 'waiting',
  confirmed: 'confirmed',
  released: 'released',
  'passed-over': 'superseded',
} as const;
