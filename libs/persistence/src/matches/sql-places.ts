import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { Match } from '@app/domain/matches';
import { execute, query } from '../unit-of-work/index.js';

interface PlaceKey {
  readonly ordinal: number;
  readonly option: number;
}

/**
 * The places of needs as rows. A claim skips rows that somebody else is claiming, so a hundred people who say yes to
 * the last place at once never wait for each other, and exactly one gets it.
 */
@Injectable()
export class SqlPlaces {
  async claim(tx: Transaction, match: Match): Promise<boolean> {
    const claimed = await execute(
      tx,
      `update places set match_id = $1
         where need_id = $2 and (ordinal, option) = (
           select p.ordinal, p.option from places p
             where p.need_id = $2 and p.match_id is null
               and not exists (select 1 from places given where given.need_id = $2 and given.ordinal = p.ordinal and given.confirmed)
             order by p.option, p.ordinal limit 1 for update skip locked)`,
      [match.id, match.needId],
    );
    return claimed === 1;
  }

  /** Gives the match a place that nobody was confirmed on, exchanging options with its holder where need be. */
  async confirm(tx: Transaction, match: Match): Promise<boolean> {
    const [held] = await query<PlaceKey>(
      tx,
      'select ordinal, option from places where match_id = $1 for update',
      [match.id],
    );
    const [target] = await query<PlaceKey & { holder: string | null }>(
      tx,
      `select p.ordinal, p.option, p.match_id as holder from places p
         where p.need_id = $1
           and not exists (select 1 from places given where given.need_id = $1 and given.ordinal = p.ordinal and given.confirmed)
         order by (p.match_id is not distinct from $2) desc, p.match_id is not null, p.ordinal, p.option
         limit 1 for update`,
      [match.needId, match.id],
    );
    if (!held || !target) return false;
    if (target.holder !== match.id) {
      await this.hold(tx, match.needId, held, null);
      await this.hold(tx, match.needId, target, match.id);
      await this.hold(tx, match.needId, held, target.holder);
    }
    await execute(tx, 'update places set confirmed = true where match_id = $1', [match.id]);
    return true;
  }

  async open(tx: Transaction, needId: string): Promise<number> {
    const [row] = await query<{ open: number }>(
      tx,
      `select (count(distinct ordinal) - count(*) filter (where confirmed))::int as open from places where need_id = $1`,
      [needId],
    );
    return row?.open ?? 0;
  }

  private async hold(
    tx: Transaction,
    needId: string,
    { ordinal, option }: PlaceKey,
    matchId: string | null,
  ): Promise<void> {
    await execute(tx, 'update places set match_id = $4 where need_id = $1 and ordinal = $2 and option = $3', [
      needId,
      ordinal,
      option,
      matchId,
    ]);
  }
}
