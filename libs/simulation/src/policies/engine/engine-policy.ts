import { defaultSettings } from '@app/domain/territories';
import type { EngineVersion, MatchMode, MatchTerms, WaveSettings } from '@app/matching';
import {
  compareRanked,
  firstFailedGate,
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
import type { NeedPage } from './need-book.js';
import { NeedBook } from './need-book.js';
import { OfferBook } from './offer-book.js';
import { scarcityOf } from './scarcity.js';
import { withStandIns } from './stand-ins.js';

/** Enough for the largest wave and those that the plan passes over; the matcher asks for as many. */
const candidatesConsidered = 60;
const rules: WaveSettings = { settings: defaultSettings, timeZone: townZone, floorFallsWhenLate: false };
const monthTicks = 28 * ticksPerDay;

/**
 * The product: the index, the score and the waves of the engine, fed with what a service would know. A need is asked for
 * by itself when it is posted; every half day, those that still lack somebody are planned, the most pressing first.
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
    for (const need of desk.posted) this.plan(need, desk);
    const terms = this.terms(desk, 'push');
    const posted = new Set(desk.posted);
    const lacking = [...desk.open].filter((need) => !posted.has(need) && this.isDue(need, desk, terms));
    for (const need of lacking) this.plan(need, desk);
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

  private plan(need: number, desk: Desk): void {
    const page = this.needs.page(need);
    const terms = this.terms(desk, 'push');
    const worth = worthAsking(new NeedInTime(page.profile, terms), rules);
    const candidates = this.index.candidatesOf(page.profile, candidatesConsidered, terms, worth);
    const plan = planWave(
      {
        need: page.profile,
        moderation: 'approved',
        holdUntil: null,
        waiting: desk.waiting(need),
        wavesSent: page.wavesSent,
        open: page.open,
        candidates,
      },
      terms.now,
      rules,
      this.engine,
    );
    page.wavesSent = plan.wave;
    page.lookAgainAtMs = plan.outcome === 'nobody-left' ? (plan.lookAgainAt?.getTime() ?? Infinity) : 0;
    this.send(need, page, plan, desk);
  }

  private send(need: number, page: NeedPage, plan: ReturnType<typeof planWave>, desk: Desk): void {
    for (const { offerId, volunteerId, acceptance } of plan.invite) {
      const volunteer = Number(volunteerId.slice(1));
      page.open.push({
        offerId,
        volunteerId,
        acceptance,
        expiresAt: plan.expiresAt,
        volunteer,
        sentTick: desk.tick,
      });
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
