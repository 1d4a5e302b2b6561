import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { AskingState } from '@app/domain/invitations';
import { WaveRepository } from '@app/domain/invitations';
import { MatchRepository, ServeWaitingList } from '@app/domain/matches';
import type { NeedProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import type { Territory } from '@app/domain/territories';
import { Territories } from '@app/domain/territories';
import type { MatchTerms, WaveSettings } from '@app/matching';
import { EngineTerms, NeedInTime } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';

/** The terms on which the needs of a territory are staffed at this moment. */
export interface StaffingTerms {
  readonly territory: Territory;
  readonly terms: MatchTerms;
  readonly rules: WaveSettings;
}

/** A need under its lock, with what was asked for it so far. */
export interface Staffing extends StaffingTerms {
  readonly need: NeedProfile;
  readonly inTime: NeedInTime;
  readonly asking: AskingState;
}

/**
 * Takes a need in hand: the index is brought up to date first, so that nothing uncommitted enters it; then the need is
 * locked, and whoever waits for a place is served.
 */
@Injectable()
export class OpenStaffing {
  constructor(
    private readonly index: LiveIndex,
    private readonly matches: MatchRepository,
    private readonly waitingList: ServeWaitingList,
    private readonly waves: WaveRepository,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly terms: EngineTerms,
  ) {}

  /** Undefined for a need that is not active. */
  async of(tx: Transaction, needId: string): Promise<Staffing | undefined> {
    await this.index.refresh(tx);
    await this.matches.lockNeed(tx, needId);
    await this.waitingList.execute(tx, needId);
    const need = await this.profiles.ofNeed(tx, needId);
    if (!need?.active) return undefined;
    const staffing = await this.termsOf(tx, need.territory);
    const asking = await this.waves.askingState(tx, needId);
    return { ...staffing, need, inTime: new NeedInTime(need, staffing.terms), asking };
  }

  async termsOf(tx: Transaction, code: string): Promise<StaffingTerms> {
    const territory = await this.territories.of(tx, code);
    const { settings, timeZone } = territory;
    const { floorFallsWhenLate } = settings;
    const terms = await this.terms.of(tx, code, 'push');
    return { territory, terms, rules: { settings, timeZone, floorFallsWhenLate } };
  }
}
