import type { TownNeed } from '../needs/index.js';
import { kindModel } from '../needs/index.js';
import type { TownVolunteer } from '../people/index.js';
import { isFreeIn } from '../people/week.js';
import type { Scenario } from '../scenarios/index.js';
import { pairChance } from './pair-chance.js';
import type { Hidden } from './temper.js';

const logOdds = { ticked: 1.3, perKm: -0.18, perDaySinceOffer: -0.006, mostDays: 240, brand: 0.6 } as const;
const meanRestTicks = 10;
const optOut = { usual: 0.015, perPushTooMany: 0.03 } as const;
const declines = 0.5;
const silence = 0.2;
const medianReplyTicks = 4;
const noShow = 0.12;

/**
 * How people really behave. Every answer is fixed by the pair and the seed: what a policy did before changes whether
 * somebody is asked while she listens, never what she would say.
 */
export class Truth {
  constructor(
    private readonly scenario: Scenario,
    private readonly seed: number,
    private readonly hidden: Hidden,
  ) {}

  /** Whether she says yes, if asked while she listens. */
  accepts(volunteer: TownVolunteer, need: TownNeed, km: number): boolean {
    const { trueWeek } = this.hidden.tempers[volunteer.index]!;
    if (!isFreeIn(trueWeek, need.slot)) return false;
    return this.chance('accepts', volunteer, need) < this.acceptance(volunteer, need, km);
  }

  /** The chance of it, as of the day on which the need is posted. */
  acceptance(volunteer: TownVolunteer, need: TownNeed, km: number): number {
    const { appeal } = kindModel(need.kind);
    const days = Math.max(0, Math.floor(need.postedTick / 2) - volunteer.publishedDay);
    const sum =
      this.scenario.acceptanceBase +
      logOdds.ticked +
      appeal +
      logOdds.perKm * km +
      logOdds.perDaySinceOffer * Math.min(days, logOdds.mostDays) +
      logOdds.brand * this.hidden.renown[need.association]!.brand +
      this.hidden.tempers[volunteer.index]!.eagerness;
    return 1 / (1 + Math.exp(-sum));
  }

  /** Whether somebody who does not want to says so, instead of leaving the question unanswered. */
  declines(volunteer: TownVolunteer, need: TownNeed): boolean {
    return this.chance('declines', volunteer, need) < declines;
  }

  /** Whether a question without a yes makes her want no more of them. `recent`: pushes in 14 days, this one included. */
  optsOut(volunteer: TownVolunteer, need: TownNeed, recent: number, cap: number): boolean {
    const chance = optOut.usual + optOut.perPushTooMany * Math.max(0, recent - cap);
    return this.chance('optsOut', volunteer, need) < chance;
  }

  /** For how many half days after a question she does not hear the next one. */
  restTicks(volunteer: TownVolunteer, need: TownNeed): number {
    return -meanRestTicks * Math.log(1 - this.chance('rests', volunteer, need));
  }

  /** After how many half days the association answers a yes; null when it stays silent. */
  replyTicks(volunteer: TownVolunteer, need: TownNeed): number | null {
    if (this.chance('silent', volunteer, need) < silence) return null;
    return -(medianReplyTicks / Math.LN2) * Math.log(1 - this.chance('reply', volunteer, need));
  }

  /** Whether she does not come to the first session. */
  isAbsent(volunteer: TownVolunteer, need: TownNeed): boolean {
    return this.chance('absent', volunteer, need) < noShow;
  }

  /** How many lines of a list she reads on a visit. */
  linesRead(volunteer: TownVolunteer, visit: number): number {
    const readsOn = 0.85;
    return (
      1 +
      Math.floor(Math.log(1 - pairChance(this.seed, 'looksOn', volunteer.index, visit)) / Math.log(readsOn))
    );
  }

  visits(volunteer: TownVolunteer): readonly number[] {
    return this.hidden.tempers[volunteer.index]!.visits;
  }

  private chance(
    question: Parameters<typeof pairChance>[1],
    volunteer: TownVolunteer,
    need: TownNeed,
  ): number {
    return pairChance(this.seed, question, volunteer.index, need.index);
  }
}
