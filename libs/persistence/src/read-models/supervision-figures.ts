import { Injectable } from '@nestjs/common';
import type { KindCode, MatchState } from '@app/contracts';
import { everyMatchState, kindCodes, kindOf } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import { UnitOfWork } from '@app/domain/events';
import { query } from '../unit-of-work/index.js';
import { coordinatedBy } from './coordinated-by.js';

/** Counts of the territories that the reader coordinates. */
export interface Figures {
  readonly needs: {
    readonly open: number;
    readonly unmet: number;
    readonly toModerate: number;
    readonly listedOnly: number;
  };
  readonly places: { readonly wanted: number; readonly confirmed: number };
  readonly matches: Readonly<Record<MatchState, number>>;
  /** Volunteers with a published offer, for each kind that may be matched; null for fewer than five. */
  readonly volunteers: readonly { readonly kind: KindCode; readonly available: number | null }[];
  readonly tasks: { readonly open: number; readonly urgent: number };
}

const fewest = 5;
const openKinds = kindCodes.filter((kind) => kindOf(kind).opening === 'open');

const needsSql = `
  select count(*) filter (where n.listing = 'matched')::int as open, count(n.unmet_at)::int as unmet,
    count(*) filter (where n.moderation = 'pending')::int as "toModerate",
    count(*) filter (where n.listing = 'listed-only')::int as "listedOnly",
    coalesce(sum(n.place_count) filter (where n.listing = 'matched'), 0)::int as wanted,
    coalesce(sum(p.confirmed) filter (where n.listing = 'matched'), 0)::int as confirmed
  from needs n
  join lateral (
    select count(*) filter (where confirmed)
      + (select count(*) from need_items i where i.need_id = n.id and i.confirmed = i.wanted) as confirmed
    from places where need_id = n.id) p on true
  where n.state = 'published' and n.territory in ${coordinatedBy('$1')}`;

const matchesSql = `
  select m.state, count(*)::int as matches from matches m join needs n on n.id = m.need_id
  where n.territory in ${coordinatedBy('$1')} group by m.state`;

const volunteersSql = `
  select k.kind, count(distinct o.volunteer_id)::int as available
  from unnest($2::text[]) with ordinality as k (kind, place)
  left join offers o on o.state = 'published' and (k.kind = any(o.kinds)) and o.territory in ${coordinatedBy('$1')}
  group by k.kind, k.place order by k.place`;

const tasksSql = `
  select count(*)::int as open, count(*) filter (where grade = 'urgent')::int as urgent
  from tasks where closed_at is null and territory in ${coordinatedBy('$1')}`;

/** How a territory stands, in a few numbers. */
@Injectable()
export class SupervisionFigures {
  constructor(private readonly work: UnitOfWork) {}

  of(reader: PersonActor): Promise<Figures> {
    return this.work.run(reader, async (tx) => {
      const { wanted, confirmed, ...needs } = await one<Figures['needs'] & Figures['places']>(
        tx,
        needsSql,
        reader,
      );
      const states = await query<{ state: MatchState; matches: number }>(tx, matchesSql, [reader.accountId]);
      const counted = new Map(states.map(({ state, matches }) => [state, matches]));
      const volunteers = await query<{ kind: KindCode; available: number }>(tx, volunteersSql, [
        reader.accountId,
        openKinds,
      ]);
      return {
        needs,
        places: { wanted, confirmed },
        matches: Object.fromEntries(
          everyMatchState.map((state) => [state, counted.get(state) ?? 0]),
        ) as Figures['matches'],
        volunteers: volunteers.map(({ kind, available }) => ({
          kind,
          available: available < fewest ? null : available,
        })),
        tasks: await one<Figures['tasks']>(tx, tasksSql, reader),
      };
    });
  }
}

async function one<Row>(tx: Transaction, sql: string, { accountId }: PersonActor): Promise<Row> {
  const [row] = await query<Row>(tx, sql, [accountId]);
  return row!;
}
