import { Injectable } from '@nestjs/common';
import type { ListLine, NeedInTime } from '@app/matching';
import { lineIn, lineOf, Reserve } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import type { HeldList, Search } from './held-list.js';

/** Chances fall a little every day: within the hour, scores of different minutes may stand in one list. */
const searchKeptMs = 3_600_000;

/** A list shows half of what a search keeps. */
const roomPerLine = 2;

/** Holding more offers than this one by one against a need costs as much as asking the index. */
const mostTouched = 500;

/** The best offers of a need, as the live index knows them now: from the reserve of the last search while that lasts. */
@Injectable()
export class BestOffers {
  constructor(private readonly index: LiveIndex) {}

  of(list: HeldList, inTime: NeedInTime, keep: number): readonly ListLine[] {
    return this.fromReserve(list, inTime, keep) ?? this.searched(list, inTime, keep);
  }

  private fromReserve(list: HeldList, inTime: NeedInTime, keep: number): readonly ListLine[] | undefined {
    const { search } = list;
    if (!search || !isOf(search, inTime)) return undefined;
    const touched = this.index.touched.since(search.position, mostTouched);
    if (!touched) return undefined;
    for (const offerId of touched) {
      const offer = this.index.offers.offer(offerId);
      search.reserve.place(offerId, offer && lineIn(offer, inTime));
    }
    list.search = { ...search, position: this.index.touched.position };
    return search.reserve.top(keep);
  }

  private searched(list: HeldList, inTime: NeedInTime, keep: number): readonly ListLine[] {
    const { need, terms, sessions, nowMs } = inTime;
    const room = keep * roomPerLine;
    const best = this.index.offers
      .candidatesOf(need, room, terms)
      .map((candidate) => lineOf(candidate, terms.engine.tieStep));
    list.search = {
      reserve: new Reserve(best, room),
      need,
      sessionsLeft: sessions.length,
      madeAtMs: nowMs,
      position: this.index.touched.position,
    };
    return best.slice(0, keep);
  }
}

/** Whether a search still speaks of the need as it is: not older than what is kept, none of its sessions begun since. */
function isOf({ need, sessionsLeft, madeAtMs }: Search, inTime: NeedInTime): boolean {
  const ageMs = inTime.nowMs - madeAtMs;
  return (
    need === inTime.need && sessionsLeft === inTime.sessions.length && ageMs >= 0 && ageMs < searchKeptMs
  );
}
