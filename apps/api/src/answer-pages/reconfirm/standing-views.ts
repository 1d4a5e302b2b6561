import { Injectable } from '@nestjs/common';
import type { KindCode } from '@app/contracts';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { query } from '@app/persistence';

/** An offer or a need whose owner is asked whether it still stands. */
export interface StandingView {
  readonly of: 'offer' | 'need';
  readonly id: string;
  readonly kinds: readonly KindCode[];
  /** Not over: there is still something to say about it. */
  readonly living: boolean;
  readonly paused: boolean;
  /** When it was last said to stand, or published. */
  readonly since: Date | null;
  readonly territory: string;
}

const standingSql = `
  select 'offer' as of, id, kinds, state in ('published', 'paused') as living, state = 'paused' as paused,
      coalesce(confirmed_at, published_at) as since, territory
    from offers where id = $1
  union all
  select 'need', id, array_remove(array[kind], null), state = 'published', false, coalesce(confirmed_at, published_at),
      territory
    from needs where id = $1`;

@Injectable()
export class StandingViews {
  /** @throws link-unknown */
  async find(tx: Transaction, id: string): Promise<StandingView> {
    const [row] = await query<StandingView>(tx, standingSql, [id]);
    if (!row) throw notFound('link-unknown');
    return row;
  }
}
