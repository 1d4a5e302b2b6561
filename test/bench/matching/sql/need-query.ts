import { kindOf, levelRank } from '@app/contracts';
import type { NeedProfile } from '@app/domain/profiles';
import type { MatchTerms } from '@app/matching';
import { hasFreePlace, NeedInTime } from '@app/matching';
import { factsBits, kindNumber, skillBits } from './bits.js';
import { factsAsked, skillsAsked } from './facts-asked.js';
import { keyText } from './need-score.js';
import { speaks } from './speaks.js';
import { Statement } from './statement.js';
import { weekSlots } from './week-slots.js';

/** One statement for one need: who passes what columns can tell, the best first. */
export interface NeedQuery {
  readonly text: string;
  readonly values: Statement['values'];
}

const kmPerDegree = 111.195;

/** The query of a need; undefined where the need itself closes every pair. */
export function needQuery(need: NeedProfile, terms: MatchTerms, count: number): NeedQuery | undefined {
  const inTime = new NeedInTime(need, terms);
  const { nowMs, sessions, earliestDay } = inTime;
  const open = need.active && need.kindOpen && need.associationReady && hasFreePlace(need, terms.engine);
  if (!open || (!need.flexible && sessions.length === 0)) return undefined;
  const sql = new Statement();
  sql.where(`kind = ${sql.value(kindNumber(need.kind), 'smallint')}`);
  if (terms.mode === 'push') sql.where('push');
  sql.where(`tier >= ${sql.value(need.tier, 'smallint')}`);
  sql.where('not full_up');
  sql.where(
    `${need.minimumAge === 18 ? 'adult_from' : 'sixteen_from'} <= ${sql.value(earliestDay, 'integer')}`,
  );
  if (terms.mode === 'push') askable(sql, inTime, nowMs);
  const distance = reach(sql, need);
  facts(sql, need);
  for (const required of need.requiredLanguages) sql.where(speaks(sql, required, levelRank(required.level)));
  const covered = need.flexible ? '0' : time(sql, inTime);
  const key = keyText(sql, inTime, { distance, covered });
  const text = `select offer, ${key} as key from volunteer_kinds where ${sql.conditionText} order by key desc limit ${count}`;
  return { text, values: sql.values };
}

/** The budget of solicitations. */
function askable(sql: Statement, { need, terms }: NeedInTime, nowMs: number): void {
  const { settings, engine } = terms;
  const spacedMs = nowMs - settings.minHoursBetweenSolicitations * 3_600_000;
  const higher = need.crisis || engine.gates.onCallKinds.includes(need.kind);
  sql.where(
    `askable_from <= ${sql.value(nowMs, 'float8')} and last_asked <= ${sql.value(spacedMs, 'float8')}`,
  );
  const usual = higher
    ? `case when on_call then ${settings.onCallCap} else ${settings.solicitationCap} end`
    : `${settings.solicitationCap}`;
  sql.where(
    `asked_lately < case when ignored >= ${settings.ignoredBeforeCap} then ${settings.ignoredCap} else ${usual} end`,
  );
}

/** Within the volunteer's own circle; the kilometres as SQL, 0 where it is remote. */
function reach(sql: Statement, need: NeedProfile): string {
  if (need.remote) {
    sql.where('remote');
    return '0::real';
  }
  const perLon = kmPerDegree * Math.cos(((need.lat ?? 0) * Math.PI) / 180);
  const east = `(lon - ${sql.value(need.lon ?? Number.NaN, 'real')}) * ${sql.value(perLon, 'real')}`;
  const north = `(lat - ${sql.value(need.lat ?? Number.NaN, 'real')}) * ${sql.value(kmPerDegree, 'real')}`;
  const squared = `(${east}) * (${east}) + (${north}) * (${north})`;
  sql.where(`${squared} <= max_km * max_km`);
  return `sqrt(${squared})`;
}

/** Skills, and what the gates of the kind ask to have been seen. */
function facts(sql: Statement, need: NeedProfile): void {
  const skills = skillBits(skillsAsked(need));
  if (skills > 0n) {
    const asked = sql.value(skills, 'bigint');
    sql.where(`(skills & ${asked}) = ${asked}`);
  }
  const seen = factsBits(factsAsked(kindOf(need.kind).gates));
  if (seen > 0) {
    const asked = sql.value(seen, 'smallint');
    sql.where(`(facts & ${asked}) = ${asked}`);
  }
}

/** Free for all sessions of a week, or for as many as are asked; how many of them, as SQL. */
function time(sql: Statement, { need, sessions }: NeedInTime): string {
  const slots = weekSlots(sessions);
  const free = slots.map(({ weekday, bits }) => {
    const asked = sql.value(bits, 'bigint');
    return `((d${weekday} & ${asked}) = ${asked})`;
  });
  const least = need.minimumSessionsPerWeek;
  if (least === null || least >= free.length) {
    for (const condition of free) sql.where(condition);
    return `${free.length}`;
  }
  const covered = `(${free.map((condition) => `${condition}::int`).join(' + ')})`;
  sql.where(least === 1 ? `(${free.join(' or ')})` : `${covered} >= ${least}`);
  return covered;
}
