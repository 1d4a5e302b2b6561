import type { Past, PastNeed } from '@app/domain/history';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import type {
  EngineVersion,
  MatchTerms,
  OpenInvitation,
  PlannedInvitation,
  WaveSettings,
} from '@app/matching';
import {
  BitmapIndex,
  NeedInTime,
  needsOf,
  pairOf,
  planWave,
  scoreOf,
  wantsMore,
  worthAsking,
} from '@app/matching';
import { Agenda } from './agenda.js';
import { Answers } from './answers.js';
import type { NeedOutcome } from './outcome.js';
import { VolunteerThen } from './volunteer-then.js';

/** As many as the matcher looks at for one wave, and for one new offer. */
const candidatesConsidered = 60;
const needsLookedAtAgain = 5;

/** How the replay is played: the rules of each territory, the engine, and the one by whose Q every fit is measured. */
export interface ReplayRules {
  readonly rules: (territory: string) => WaveSettings;
  readonly scarcity?: (territory: string) => NonNullable<MatchTerms['scarcity']>;
  readonly engine: EngineVersion;
  readonly measure: EngineVersion;
}

/** A need as far as the replay has come. */
interface Progress {
  readonly need: PastNeed;
  readonly open: Map<string, OpenInvitation>;
  readonly asked: string[];
  readonly fits: number[];
  held: number;
  waiting: number;
  waves: number;
  firstYesAtMs: number | null;
}

/**
 * Plays a recorded span again: offers and needs come when they came, everybody answers as recorded or as `Answers` says,
 * and whom to ask is decided by this engine, through the same index and the same `planWave` as in the matcher. Needs of
 * before the span keep their recorded askings. The same past and rules give the same outcome; nothing is changed.
 */
export class Replay {
  private readonly agenda = new Agenda<(nowMs: number) => void>();
  private readonly index = new BitmapIndex();
  private readonly answers: Answers;
  private readonly people = new Map<string, VolunteerThen>();
  private readonly offersOf = new Map<string, OfferProfile[]>();
  private readonly inForce = new Set<string>();
  private readonly progress: ReadonlyMap<string, Progress>;
  private readonly replayed: ReadonlySet<string>;

  constructor(
    private readonly past: Past,
    private readonly how: ReplayRules,
  ) {
    this.answers = new Answers(past);
    this.progress = new Map(past.needs.map((need) => [need.profile.needId, begun(need)]));
    this.replayed = new Set(this.progress.keys());
    for (const { profile } of past.offers) {
      this.offersOf.set(profile.volunteerId, [...(this.offersOf.get(profile.volunteerId) ?? []), profile]);
    }
    this.writeAgenda();
  }

  /** Plays to the end of the span; `onStep` is told, from 0 to 1, how far it is. */
  run(onStep: (done: number) => void = () => undefined): readonly NeedOutcome[] {
    const { fromMs, toMs } = this.past;
    for (let next = this.agenda.next(); next && next.atMs < toMs; next = this.agenda.next()) {
      next.what(next.atMs);
      onStep(Math.max(0, (next.atMs - fromMs) / (toMs - fromMs)));
    }
    return [...this.progress.values()].map(({ need, asked, fits, firstYesAtMs }) => ({
      needId: need.profile.needId,
      kind: need.profile.kind,
      askedOfferIds: asked,
      fits,
      firstYesAfterMs: firstYesAtMs === null ? null : firstYesAtMs - need.publishedAtMs,
    }));
  }

  private writeAgenda(): void {
    for (const asking of this.past.askings) {
      if (this.replayed.has(asking.needId)) continue;
      const { volunteerId, needId, answer, closedAtMs, askedAtMs } = asking;
      this.agenda.add(askedAtMs, (nowMs) => {
        this.person(volunteerId).ask({ ...asking, answer: null, closedAtMs: null });
        this.show(volunteerId, nowMs);
      });
      if (closedAtMs === null) continue;
      this.agenda.add(closedAtMs, (nowMs) => {
        this.person(volunteerId).close(needId, answer, nowMs);
        this.show(volunteerId, nowMs);
      });
    }
    for (const { profile, sinceMs, untilMs } of this.past.offers) {
      this.agenda.add(sinceMs, (nowMs) => this.offerComes(profile, nowMs));
      if (untilMs !== null) this.agenda.add(untilMs, () => this.offerGoes(profile));
    }
    for (const { profile, askableFromMs } of this.past.needs) {
      this.agenda.add(askableFromMs, (nowMs) => this.staff(profile.needId, nowMs));
    }
  }

  private offerComes(offer: OfferProfile, nowMs: number): void {
    this.inForce.add(offer.offerId);
    this.show(offer.volunteerId, nowMs);
    if (nowMs < this.past.fromMs) return;
    const present = this.index.offer(offer.offerId)!;
    const open = [...this.progress.values()].filter(
      ({ need }) => need.askableFromMs <= nowMs && (need.untilMs ?? Infinity) > nowMs,
    );
    for (const territory of new Set(open.map(({ need }) => need.profile.territory))) {
      const terms = this.terms(territory, nowMs);
      const here = open
        .filter(({ need }) => need.profile.territory === territory)
        .map((one) => profileOf(one));
      for (const { needId } of needsOf(present, here, needsLookedAtAgain, terms)) {
        const one = this.progress.get(needId)!;
        const promised = [...one.open.values()].reduce((sum, { acceptance }) => sum + acceptance, 0);
        if (wantsMore(profileOf(one), { waiting: one.waiting, promised }, terms)) this.staff(needId, nowMs);
      }
    }
  }

  private offerGoes({ offerId }: OfferProfile): void {
    this.inForce.delete(offerId);
    this.index.remove(offerId);
  }

  /** Plans a wave, sends it, and comes back when the plan says. */
  private staff(needId: string, nowMs: number): void {
    const one = this.progress.get(needId)!;
    if ((one.need.untilMs ?? Infinity) <= nowMs) return;
    const need = profileOf(one);
    const terms = this.terms(need.territory, nowMs);
    const rules = this.how.rules(need.territory);
    const worth = worthAsking(new NeedInTime(need, terms), rules);
    const candidates = this.index.candidatesOf(need, candidatesConsidered, terms, worth);
    const open = [...one.open.values()];
    const { waiting, waves: wavesSent } = one;
    const plan = planWave(
      { need, moderation: 'approved', holdUntil: null, waiting, wavesSent, open, candidates },
      terms.now,
      rules,
      terms.engine,
    );
    one.waves = plan.wave;
    for (const planned of plan.invite) this.ask(one, planned, plan.expiresAt!, nowMs);
    if (plan.lookAgainAt) this.agenda.add(plan.lookAgainAt.getTime(), (at) => this.staff(needId, at));
  }

  private ask(one: Progress, planned: PlannedInvitation, expiresAt: Date, nowMs: number): void {
    const { offerId, volunteerId, acceptance } = planned;
    const { needId, territory } = one.need.profile;
    const terms: MatchTerms = { ...this.terms(territory, nowMs), engine: this.how.measure };
    const measured = scoreOf(pairOf(this.index.offer(offerId)!, profileOf(one), terms));
    const { answer, afterMs } = this.answers.of(needId, offerId, measured.acceptance);
    one.open.set(offerId, { offerId, volunteerId, acceptance, expiresAt });
    one.asked.push(offerId);
    this.person(volunteerId).ask({
      needId,
      offerId,
      volunteerId,
      askedAtMs: nowMs,
      answer: null,
      closedAtMs: null,
    });
    this.show(volunteerId, nowMs);
    const inTime = nowMs + afterMs <= expiresAt.getTime();
    this.agenda.add(inTime ? nowMs + afterMs : expiresAt.getTime(), (at) => {
      one.open.delete(offerId);
      this.person(volunteerId).close(needId, inTime ? answer : null, at);
      if (inTime && answer === 'yes') this.accept(one, offerId, measured.quality, at);
      this.show(volunteerId, at);
      this.staff(needId, at);
    });
  }

  private accept(one: Progress, offerId: string, fit: number, nowMs: number): void {
    one.firstYesAtMs ??= nowMs;
    one.fits.push(fit);
    if (one.held >= one.need.profile.placesWanted) {
      one.waiting += 1;
      return;
    }
    one.held += 1;
    const offer = this.index.offer(offerId);
    if (!offer) return;
    const { needId, territory } = one.need.profile;
    const { promised } = pairOf(offer, profileOf(one), { ...this.terms(territory, nowMs), mode: 'answer' });
    const sessions = promised.map(({ startsAtMs, endsAtMs, spans }) => ({
      needId,
      startsAtMs,
      endsAtMs,
      localDay: Math.floor(spans[0]!.from / 1440),
    }));
    const untilMs = sessions.at(-1)?.endsAtMs ?? Infinity;
    this.person(offer.volunteerId).bind({ sessions, untilMs });
    if (Number.isFinite(untilMs)) this.agenda.add(untilMs, (at) => this.show(offer.volunteerId, at));
  }

  private person(volunteerId: string): VolunteerThen {
    const known = this.people.get(volunteerId) ?? new VolunteerThen();
    this.people.set(volunteerId, known);
    return known;
  }

  /** Lets the index know a volunteer as she is now. */
  private show(volunteerId: string, nowMs: number): void {
    for (const offer of this.offersOf.get(volunteerId) ?? []) {
      if (this.inForce.has(offer.offerId))
        this.index.upsert(this.person(volunteerId).profileAt(offer, nowMs, this.replayed));
    }
  }

  private terms(territory: string, nowMs: number): MatchTerms {
    const { rules, scarcity, engine } = this.how;
    const { settings } = rules(territory);
    const prices = scarcity?.(territory);
    return { now: new Date(nowMs), mode: 'push', settings, engine, ...(prices && { scarcity: prices }) };
  }
}

const begun = (need: PastNeed): Progress => ({
  need,
  open: new Map(),
  asked: [],
  fits: [],
  held: 0,
  waiting: 0,
  waves: 0,
  firstYesAtMs: null,
});

const profileOf = ({ need, held }: Progress): NeedProfile => ({
  ...need.profile,
  placesHeld: held,
  placesConfirmed: held,
});
