import type { MatchState } from '@app/contracts';
import type { Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';
import type { Match } from './match.js';

const asked: readonly MatchState[] = ['proposed', 'invited', 'waiting'];
const promised: readonly MatchState[] = [...asked, 'accepted', 'awaiting-approval'];

/**
 * The consequences of a need or an offer that is taken back. A need that closes ends what has not begun and completes
 * what has; where its association was suspended, what is confirmed stays until its parties decide. An offer that sleeps or
 * is taken back ends what was only asked or promised: a confirmed commitment is called off by its parties, never as a
 * side effect.
 */
export class WithdrawMatches {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  async ofNeed(
    tx: Transaction,
    needId: string,
    reason: 'need-withdrawn' | 'need-closed' | 'need-refused',
  ): Promise<void> {
    const { closeReason } = await this.matches.lockNeed(tx, needId);
    const suspended = closeReason === 'association-suspended';
    const ending: readonly MatchState[] = suspended ? promised : [...promised, 'confirmed'];
    await this.withdraw(tx, await this.matches.lockOfNeed(tx, needId, ending), reason);
    if (suspended) return;
    for (const match of await this.matches.lockOfNeed(tx, needId, ['in-progress'])) {
      if (reason === 'need-closed') await this.lifeCycle.enter(tx, match, 'completed', service);
      else await this.lifeCycle.enter(tx, match, 'ended-early', service, 'no-longer-needed');
    }
  }

  async ofOffer(
    tx: Transaction,
    offerId: string,
    reason: 'offer-withdrawn' | 'offer-closed' | 'offer-paused',
  ): Promise<void> {
    const states = reason === 'offer-paused' ? asked : promised;
    const living = await this.matches.lockOfOffer(tx, offerId);
    await this.withdraw(
      tx,
      living.filter(({ state }) => states.includes(state)),
      reason,
    );
  }

  private async withdraw(tx: Transaction, matches: readonly Match[], reason: string): Promise<void> {
    for (const match of matches) await this.lifeCycle.enter(tx, match, 'withdrawn', service, reason);
  }
}
