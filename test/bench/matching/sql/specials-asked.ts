import { kindOf } from '@app/contracts';
import type { NeedProfile } from '@app/domain/profiles';
import type { NeedInTime } from '@app/matching';
import { ordinalOf } from '../population/ids.js';
import { itemBits } from './bits.js';
import type { Statement } from './statement.js';

const dayMs = 86_400_000;

/** What a need asks of the few who have something special: clearances of one association, blocks, earlier questions. */
export function specialsAsked(sql: Statement, inTime: NeedInTime): readonly string[] {
  const { need } = inTime;
  const association = sql.value(ordinalOf(need.associationId), 'integer');
  const tier = sql.value(need.tier, 'smallint');
  return [
    `(own_association is null or own_association = ${association} or common_tier >= ${tier})`,
    `(blocked is null or blocked <> ${association})`,
    notAskedBefore(sql, inTime),
  ];
}

/** What only special rows can have: without one the offer fails. */
export function goodsAsked(
  sql: Statement,
  { kind, items, vehicle, premises }: NeedProfile,
): readonly string[] {
  const { gates } = kindOf(kind);
  const lacking = items.filter((one) => one.lacking > 0).map(({ item }) => item);
  return [
    ...(gates.includes('items-wanted') ? [`items & ${sql.value(itemBits(lacking), 'bigint')} <> 0`] : []),
    ...(gates.includes('vehicle') && vehicle
      ? [
          `seats >= ${vehicle.seats} and cubic_metres >= ${vehicle.cubicMetres} and child_seats >= ${vehicle.childSeats}`,
        ]
      : []),
    ...(gates.includes('premises-fit') && premises
      ? [`room_capacity >= ${premises.capacity}${premises.stepFree ? ' and room_step_free' : ''}`]
      : []),
  ];
}

function notAskedBefore(sql: Statement, inTime: NeedInTime): string {
  const another = `earlier_need <> ${sql.value(ordinalOf(inTime.need.needId), 'integer')}`;
  const again = inTime.terms.mode === 'push' ? ` and ${repeated(sql, inTime)}` : '';
  return `(earlier_need is null or ${another} or (earlier_expired${again}))`;
}

function repeated(sql: Statement, { need, terms, nowMs, urgent }: NeedInTime): string {
  const { askAgainAfterDays, maxRounds } = terms.settings;
  const since = sql.value(nowMs - askAgainAfterDays * dayMs, 'float8');
  const changed = urgent ? '' : ` and earlier_version < ${need.needVersion}`;
  return `earlier_round < ${maxRounds} and earlier_since <= ${since}${changed}`;
}
