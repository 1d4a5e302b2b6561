import { kindOf, levelRank } from '@app/contracts';
import type { NeedProfile } from '@app/domain/profiles';
import type { MatchTerms } from '@app/matching';
import { hasFreePlace, NeedInTime } from '@app/matching';
import { askedTimes } from './asked-times.js';
import { factsBits, kindNumber, languageBits, skillBits } from './bits.js';
import { factsAsked, skillsAsked } from './facts-asked.js';
import { keyText } from './need-score.js';
import { speaks } from './speaks.js';
import { goodsAsked, specialsAsked } from './specials-asked.js';
import { Statement } from './statement.js';

/** One statement for one need: who passes what columns can tell, the best first. */
export interface NeedQuery {
  readonly text: string;
  readonly values: Statement['values'];
}

const radians = Math.PI / 180;
const kmPerDegree = 6371.0088 * radians;

/** The query of a need; undefined where the need itself closes every pair. */
export function needQuery(need: NeedProfile, terms: MatchTerms, count: number): NeedQuery | undefined {
  const inTime = new NeedInTime(need, terms);
  const { sessions, earliestDay } = inTime;
  const open = need.active && need.kindOpen && need.associationReady && hasFreePlace(need, terms.engine);
  const pair = !kindOf(need.kind).gates.includes('language-pair') || need.requiredLanguages.length > 1;
  if (!open || !pair || (!need.flexible && sessions.length === 0)) return undefined;
  const sql = new Statement();
  sql.where(`kind = ${sql.value(kindNumber(need.kind), 'smallint')}`);
  if (terms.mode === 'push') sql.where('push');
  sql.where(`tier >= ${sql.value(need.tier, 'smallint')}`);
  sql.where(
    `${need.minimumAge === 18 ? 'adult_from' : 'sixteen_from'} <= ${sql.value(earliestDay, 'integer')}`,
  );
  if (terms.mode === 'push') askable(sql, inTime);
  const distance = reach(sql, need);
  facts(sql, need);
  languages(sql, need);
  const times = need.flexible ? undefined : askedTimes(sql, inTime);
  for (const condition of times?.usual ?? []) sql.where(condition);
  const goods = goodsAsked(sql, need);
  if (goods.length > 0) sql.where('special');
  const special = [...specialsAsked(sql, inTime), ...(times ? [times.exact] : []), ...goods];
  sql.where(`(not special or (${special.join(' and ')}))`);
  const key = keyText(sql, inTime, { distance, covered: times?.covered ?? '0' });
  return { text: bestOf(key, sql.conditionText, terms.engine.tieStep, count), values: sql.values };
}

/** Keys that are nearly the same are equals, among which those come first who were never asked. */
const bestOf = (key: string, conditions: string, tieStep: number, count: number): string => `
  select offer, key from (
    select offer, asks, ${key} as key from volunteer_kinds
    left join lateral (select * from volunteer_specials where special and special_offer = offer offset 0) specials on true
    where ${conditions} offset 0
  ) as scored order by round(key / ${tieStep}) desc, asks > 0, key desc limit ${count}`;

/** The budget of solicitations. */
function askable(sql: Statement, { need, terms, nowMs, restedSinceMs }: NeedInTime): void {
  const { settings, engine } = terms;
  const higher = need.crisis || engine.gates.onCallKinds.includes(need.kind);
  sql.where(
    `askable_from <= ${sql.value(nowMs, 'float8')} and last_asked <= ${sql.value(restedSinceMs, 'float8')}`,
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
  // A degree of longitude at the middle latitude, as the engine has it: shorter by half of the way north.
  const lat = (need.lat ?? 0) * radians;
  const [perLon, shorter] = [kmPerDegree * Math.cos(lat), (kmPerDegree * Math.sin(lat) * radians) / 2];
  const middle = `(${sql.value(perLon, 'real')} - ${sql.value(shorter, 'real')} * (lat - ${sql.value(need.lat ?? Number.NaN, 'real')}))`;
  const east = `(lon - ${sql.value(need.lon ?? Number.NaN, 'real')}) * ${middle}`;
  const north = `(lat - ${sql.value(need.lat ?? Number.NaN, 'real')}) * ${sql.value(kmPerDegree, 'real')}`;
  const squared = `(${east}) * (${east}) + (${north}) * (${north})`;
  sql.where(`${squared} <= max_km * max_km`);
  return `sqrt(${squared})`;
}

/** What a need asks to be spoken; whoever helps with French speaks it above the level of the group, B1 at least. */
function languages(sql: Statement, need: NeedProfile): void {
  for (const required of need.requiredLanguages) sql.where(speaks(sql, required, levelRank(required.level)));
  const { frenchLevel, literacy } = need;
  if (!kindOf(need.kind).gates.includes('french-level') || (frenchLevel === null && !literacy)) return;
  const above = frenchLevel === null ? 0 : Math.min(levelRank('C2'), levelRank(frenchLevel) + 1);
  sql.where(`(l${Math.max(levelRank('B1'), above)} & ${sql.value(languageBits(['fra']), 'bigint')}) <> 0`);
}

/** Skills, and what the gates of the kind ask to have been seen. */
function facts(sql: Statement, need: NeedProfile): void {
  const skills = skillBits(skillsAsked(need));
  if (skills > 0n) {
    const asked = sql.value(skills, 'bigint');
    sql.where(`(skills & ${asked}) = ${asked}`);
  }
  if (kindOf(need.kind).gates.includes('named-professional'))
    sql.where(`(skills & ${sql.value(skillBits(['lawyer', 'law-student']), 'bigint')}) <> 0`);
  const seen = factsBits(factsAsked(kindOf(need.kind).gates));
  if (seen > 0) {
    const asked = sql.value(seen, 'smallint');
    sql.where(`(facts & ${asked}) = ${asked}`);
  }
}
