import type { Truth } from '../behaviour/index.js';
import { overlap } from '../needs/index.js';
import type { Desk, Happening, Policy } from '../policies/policy.js';
import type { Commitment } from './commitment.js';
import type { Pairs } from './pairs.js';
import type { Town } from './town.js';
import { ticksPerDay } from './town.js';

const monthTicks = 28 * ticksPerDay;
const pushWindowTicks = 14 * ticksPerDay;
const pushCap = 2;
const longestReplyTicks = 7 * ticksPerDay;

/** One policy in one city: the state of everything that a platform holds, and the rules by which it changes. */
export class Platform implements Desk {
  tick = 0;
  posted: readonly number[] = [];
  readonly open = new Set<number>();
  joined: readonly number[] = [];
  readonly commitmentsOf: Commitment[][];
  readonly firstYesTick: Int32Array;
  readonly proposedTicks: number[][];
  pushes = 0;
  optOuts = 0;
  cameTooLate = 0;
  private readonly heldOf: Int32Array;
  private readonly confirmedOf: Int32Array;
  private readonly waitingOf: number[][];
  private readonly askedOf: Set<number>[];
  private readonly pushTicks: number[][];
  private readonly restsUntil: Float64Array;
  private readonly optedOut: Uint8Array;
  private pending: Commitment[] = [];
  private questions: (readonly [volunteer: number, need: number])[] = [];

  constructor(
    readonly town: Town,
    readonly pairs: Pairs,
    private readonly truth: Truth,
    private readonly policy: Policy,
  ) {
    const { needs, volunteers } = town;
    this.commitmentsOf = volunteers.map(() => []);
    this.proposedTicks = volunteers.map(() => []);
    this.pushTicks = volunteers.map(() => []);
    this.restsUntil = new Float64Array(volunteers.length);
    this.optedOut = new Uint8Array(volunteers.length);
    this.firstYesTick = new Int32Array(needs.length).fill(-1);
    this.heldOf = new Int32Array(needs.length);
    this.confirmedOf = new Int32Array(needs.length);
    this.waitingOf = needs.map(() => []);
    this.askedOf = needs.map(() => new Set());
  }

  held(need: number): number {
    return this.heldOf[need]!;
  }

  confirmed(need: number): number {
    return this.confirmedOf[need]!;
  }

  waiting(need: number): number {
    return this.waitingOf[need]!.length;
  }

  hasRoom(need: number): boolean {
    const { places } = this.town.needs[need]!;
    return this.confirmed(need) < places && this.held(need) < places * this.policy.options(need);
  }

  isHere(volunteer: number): boolean {
    return this.town.volunteers[volunteer]!.joinsTick <= this.tick;
  }

  hasOptedOut(volunteer: number): boolean {
    return this.optedOut[volunteer] === 1;
  }

  wasAsked(volunteer: number, need: number): boolean {
    return this.askedOf[need]!.has(volunteer);
  }

  mayTake(volunteer: number, need: number): boolean {
    let counting = 0;
    for (const { need: other, sinceTick, state } of this.commitmentsOf[volunteer]!) {
      if (state === 'released') continue;
      if (other === need || overlap(this.town.needs[other]!, this.town.needs[need]!)) return false;
      if (sinceTick > this.tick - monthTicks) counting += 1;
    }
    return counting < this.town.volunteers[volunteer]!.perMonth;
  }

  recentPushes(volunteer: number): number {
    const ticks = this.pushTicks[volunteer]!;
    let count = 0;
    for (let i = ticks.length - 1; i >= 0 && ticks[i]! > this.tick - pushWindowTicks; i--) count += 1;
    return count;
  }

  commitments(volunteer: number): readonly number[] {
    return this.commitmentsOf[volunteer]!.filter(
      ({ state, sinceTick }) => state !== 'released' && sinceTick > this.tick - monthTicks,
    ).map(({ need }) => need);
  }

  promises(volunteer: number): readonly number[] {
    return this.commitmentsOf[volunteer]!.filter(({ state }) => state !== 'released').map(({ need }) => need);
  }

  /** The question goes out now; the answer, if any, comes before the next half day. */
  ask(volunteer: number, need: number): void {
    this.pushes += 1;
    this.askedOf[need]!.add(volunteer);
    this.pushTicks[volunteer]!.push(this.tick);
    this.proposedTicks[volunteer]!.push(this.tick);
    this.questions.push([volunteer, need]);
    this.tell('asked', volunteer, need);
  }

  /** Associations answer what is due, in the order in which it was accepted. */
  resolveReplies(): void {
    for (const commitment of this.pending.filter(({ resolvesTick }) => resolvesTick <= this.tick)) {
      if (commitment.state !== 'held') continue;
      if (commitment.confirms) this.confirm(commitment);
      else this.release(commitment, 'released');
    }
    this.pending = this.pending.filter(({ state }) => state === 'held');
  }

  /** The answers to the questions of this half day. */
  answerQuestions(): void {
    const questions = this.questions;
    this.questions = [];
    for (const [index, need] of questions) this.answer(index, need);
  }

  /** A yes, asked for or not, held against the places and against her own month. */
  accept(volunteer: number, need: number): void {
    if (!this.mayTake(volunteer, need)) return this.tell('unanswered', volunteer, need);
    if (!this.hasRoom(need)) {
      this.cameTooLate += 1;
      if (this.policy.keepsWaitingList) this.waitingOf[need]!.push(volunteer);
      return this.tell('came-too-late', volunteer, need);
    }
    this.commit(volunteer, need);
  }

  private answer(index: number, need: number): void {
    const volunteer = this.town.volunteers[index]!;
    const asked = this.town.needs[need]!;
    const listens = this.tick >= this.restsUntil[index]! && !this.hasOptedOut(index);
    const says = listens && this.truth.accepts(volunteer, asked, this.pairs.kmOf(index, need));
    if (listens) this.restsUntil[index] = this.tick + this.truth.restTicks(volunteer, asked);
    if (says) return this.accept(index, need);
    this.tell(listens && this.truth.declines(volunteer, asked) ? 'declined' : 'unanswered', index, need);
    if (this.hasOptedOut(index)) return;
    if (this.truth.optsOut(volunteer, asked, this.recentPushes(index), pushCap)) {
      this.optedOut[index] = 1;
      this.optOuts += 1;
      this.tell('opted-out', index, need);
    }
  }

  private commit(volunteer: number, need: number): void {
    const commitment = this.commitmentOf(volunteer, need);
    this.commitmentsOf[volunteer]!.push(commitment);
    this.heldOf[need]! += 1;
    if (this.firstYesTick[need] === -1) this.firstYesTick[need] = this.tick;
    this.tell('accepted', volunteer, need);
    if (commitment.resolvesTick <= this.tick && commitment.confirms) this.confirm(commitment);
    else this.pending.push(commitment);
  }

  /** The association takes a third of the time left at most, and 7 days; silence ends the same way. */
  private commitmentOf(volunteer: number, need: number): Commitment {
    const of = { volunteer, need, sinceTick: this.tick, state: 'held' } as const;
    if (!this.town.scenario.confirmation) return { ...of, resolvesTick: this.tick, confirms: true };
    const asked = this.town.needs[need]!;
    const most = Math.min(longestReplyTicks, Math.floor((asked.closesTick - this.tick) / 3));
    const reply = this.truth.replyTicks(this.town.volunteers[volunteer]!, asked);
    return {
      ...of,
      resolvesTick: this.tick + Math.ceil(Math.min(reply ?? most, most)),
      confirms: reply !== null,
    };
  }

  private confirm(commitment: Commitment): void {
    const { volunteer, need } = commitment;
    commitment.state = 'confirmed';
    this.confirmedOf[need]! += 1;
    this.tell('confirmed', volunteer, need);
    if (this.confirmedOf[need] !== this.town.needs[need]!.places) return;
    for (const other of this.pending) {
      if (other.need === need && other.state === 'held') this.release(other, 'passed-over');
    }
  }

  private release(commitment: Commitment, why: 'released' | 'passed-over'): void {
    commitment.state = 'released';
    this.heldOf[commitment.need]! -= 1;
    this.tell(why, commitment.volunteer, commitment.need);
    this.serveWaiting(commitment.need);
  }

  private serveWaiting(need: number): void {
    const waiting = this.waitingOf[need]!;
    while (waiting.length > 0 && this.hasRoom(need) && this.tick < this.town.needs[need]!.closesTick) {
      const next = waiting.shift()!;
      if (this.mayTake(next, need)) this.commit(next, need);
    }
  }

  private tell(what: Happening['what'], volunteer: number, need: number): void {
    this.policy.hear?.({ what, volunteer, need }, this);
  }
}
