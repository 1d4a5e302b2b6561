import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { ListChange, ListedCandidate } from '@app/domain/matches';
import { CandidateLists } from '@app/domain/matches';
import type { NeedProfile } from '@app/domain/profiles';
import { Clock } from '@app/domain/time';
import type { ListLine } from '@app/matching';
import { currentEngine, EngineTerms, lineIn, listDifferences, NeedInTime, needFactorOf } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import { BestOffers } from './best-offers.js';
import type { HeldList } from './held-list.js';
import { alike, reasonsHash } from './held-list.js';
import { HeldLists } from './held-lists.js';
import { listed } from './listed.js';
import { Slices } from './slices.js';

/** New or changed offers and needs, or such as are no more. */
export interface Changed {
  readonly offerIds?: readonly string[];
  readonly needIds?: readonly string[];
}

/**
 * Brings the top lists up to date with what changed: one statement for all of it, which touches the lines that differ.
 * Under the lock of all lists the index is read afresh and the lists are compared with it, so that of several matchers the
 * last to write knows all that those before it knew.
 */
@Injectable()
export class UpdateLists {
  constructor(
    private readonly index: LiveIndex,
    private readonly lists: CandidateLists,
    private readonly held: HeldLists,
    private readonly bestOffers: BestOffers,
    private readonly terms: EngineTerms,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, changed: Changed): Promise<void> {
    await this.lists.lock(tx);
    await this.index.refresh(tx);
    await this.held.verify(tx);
    const offerIds = new Set(changed.offerIds);
    const needIds = new Set(changed.needIds);
    const slices = new Slices();
    const due = new Set([...needIds, ...(await this.lists.listing(tx, [...offerIds]))]);
    for (const needId of await this.listsToEnter(tx, offerIds, slices)) due.add(needId);
    const changes: ListChange[] = [];
    for (const [needId, list] of await this.held.of(tx, due)) {
      const need = this.index.openNeed(needId);
      const change = need
        ? this.changeOf(list, await this.inTime(tx, need), needIds.has(needId) ? undefined : offerIds)
        : emptied(needId, list);
      if (change) changes.push(change);
      await slices.pause();
    }
    await this.held.write(tx, changes, currentEngine.name);
    for (const needId of due) if (!this.index.openNeed(needId)) this.held.drop(needId);
  }

  /** The needs that these offers fit well enough to be on their lists, perhaps. */
  private async listsToEnter(
    tx: Transaction,
    offerIds: ReadonlySet<string>,
    slices: Slices,
  ): Promise<readonly string[]> {
    if (offerIds.size === 0) return [];
    const inTimes = new Map<string, NeedInTime>();
    const afterMs = this.clock.now().getTime();
    const fitting: { readonly inTime: NeedInTime; readonly score: number }[] = [];
    for (const offerId of offerIds) {
      const offer = this.index.offers.offer(offerId);
      for (const need of offer ? this.index.openNeeds.mayFit(offer, 'pull', afterMs) : []) {
        const inTime = inTimes.get(need.needId) ?? (await this.inTime(tx, need));
        inTimes.set(need.needId, inTime);
        const line = lineIn(offer!, inTime);
        if (line) fitting.push({ inTime, score: line.score });
      }
      await slices.pause();
    }
    const held = await this.held.of(
      tx,
      fitting.map(({ inTime }) => inTime.need.needId),
    );
    return fitting
      .filter(({ inTime: { need, terms }, score }) =>
        held.get(need.needId)!.mayTake(score, terms.settings.candidatesKept),
      )
      .map(({ inTime }) => inTime.need.needId);
  }

  /** `edited`: the offers that changed; undefined when the need itself did. Only their reasons may be told otherwise. */
  private changeOf(
    list: HeldList,
    inTime: NeedInTime,
    edited: ReadonlySet<string> | undefined,
  ): ListChange | undefined {
    const lines = new Map<string, ListedCandidate>();
    const lineOf = (line: ListLine) => {
      const known = lines.get(line.offerId) ?? listed(line, this.index.offers.offer(line.offerId)!, inTime);
      lines.set(line.offerId, known);
      return known;
    };
    const retold = (line: ListLine) => {
      const stored = list.lines.get(line.offerId);
      if (!stored || !alike(stored.fit, line.fit)) return true;
      if (edited && !edited.has(line.offerId)) return false;
      return stored.reasons !== reasonsHash(lineOf(line).explanation);
    };
    const wanted = this.bestOffers.of(list, inTime, inTime.terms.settings.candidatesKept);
    const { leaving, writing } = listDifferences(list.lines, wanted, retold);
    const needFactor = needFactorOf(inTime).factor;
    const counts = wanted.length === 0 || alike(list.needFactor ?? NaN, needFactor);
    if (leaving.length + writing.length === 0 && counts) return undefined;
    return { needId: inTime.need.needId, needFactor, leaving, writing: writing.map(lineOf) };
  }

  private async inTime(tx: Transaction, need: NeedProfile): Promise<NeedInTime> {
    return new NeedInTime(need, await this.terms.of(tx, need.territory, 'pull'));
  }
}

/** What is left of the list of a need that is over: nothing. */
function emptied(needId: string, { lines, needFactor }: HeldList): ListChange | undefined {
  if (lines.size === 0) return undefined;
  return { needId, needFactor: needFactor ?? 1, leaving: [...lines.keys()], writing: [] };
}
