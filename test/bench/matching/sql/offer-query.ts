import { kindCodes, kindOf, languageCodes, languages, levelRank } from '@app/contracts';
import type { OfferProfile, SpokenLanguage } from '@app/domain/profiles';
import type { EngineVersion } from '@app/matching';
import { factsBits, halfHours, isFact, kindBit, skillBits } from './bits.js';
import type { NeedQuery } from './need-query.js';
import { Statement } from './statement.js';

const kmPerDegree = 111.195;
const dayMs = 86_400_000;
const days = [1, 2, 3, 4, 5, 6, 7] as const;
const notSpoken = -1;

/** The needs that an offer fits as far as columns tell, the best first. Fit is the way and the wish: most of the rank. */
export function offerQuery(
  offer: OfferProfile,
  nowMs: number,
  engine: EngineVersion,
  count: number,
): NeedQuery {
  const sql = new Statement();
  const { ticked, near, useful } = wishes(offer);
  sql.where(`(kind_bit & ${sql.value(ticked | near | useful, 'bigint')}) <> 0`);
  sql.where(`tier <= ${sql.value(Math.max(...offer.clearances.map(({ tier }) => tier)), 'smallint')}`);
  sql.where(`facts & ~${sql.value(seenBy(offer), 'smallint')} = 0`);
  sql.where(`skills & ~${sql.value(skillBits(offer.skills), 'bigint')} = 0`);
  const distance = reach(sql, offer);
  languagesSpoken(sql, offer.languages);
  sql.where(free(sql, offer));
  const published = (nowMs - offer.publishedAtMs) / dayMs;
  const { solicitation } = offer;
  const { acceptance, fit, weights, criteria } = engine;
  const usual = weights[offer.kinds[0] ?? 'conversation'];
  const oddsOfAll =
    acceptance.base + acceptance.perDaySinceOffer * Math.min(published, acceptance.daysSinceOfferAtMost);
  const tickedOdds = `case when (kind_bit & ${sql.value(ticked, 'bigint')}) <> 0 then ${acceptance.ticked} else 0 end`;
  const odds = `${oddsOfAll} + kind_odds + ${tickedOdds} + ${acceptance.perKm} * ${distance}`;
  const accepted = `(${acceptance.priorAnswers} / (1 + exp(-(${odds}))) + ${solicitation.accepts}) / ${acceptance.priorAnswers + solicitation.asks}`;
  const travel = `case when remote then 1 else greatest(0, 1 - power(${distance} / ${offer.maxTravelKm}, ${criteria.travel.exponent})) end`;
  const quality = `${1 - usual.travel} * 0.8 + ${usual.travel} * ${travel}`;
  const key = `${accepted} * factor * (${fit.floor} + ${fit.slope} * least(${fit.cap}, (${quality}) / ${fit.pivot}))`;
  const text = `select need, ${key} as key from open_needs where ${sql.conditionText} order by key desc limit ${count}`;
  return { text, values: sql.values };
}

function wishes({ active, consented, kinds, anythingUseful }: OfferProfile) {
  const bits = (codes: typeof kinds) => codes.reduce((all, kind) => all | kindBit(kind), 0n);
  if (!active || !consented) return { ticked: 0n, near: 0n, useful: 0n };
  return {
    ticked: bits(kinds),
    near: bits(kindCodes.filter((kind) => kindOf(kind).neighbours.some((other) => kinds.includes(other)))),
    useful: anythingUseful
      ? bits(kindCodes.filter((kind) => kindOf(kind).resources.some((resource) => resource === 'time')))
      : 0n,
  };
}

function seenBy(offer: OfferProfile): number {
  const seen = offer.proofs.map(({ code }) => code).filter(isFact);
  return factsBits(offer.confidentialitySigned ? [...seen, 'confidentiality'] : seen);
}

function reach(sql: Statement, offer: OfferProfile): string {
  const perLon = kmPerDegree * Math.cos(((offer.lat ?? 0) * Math.PI) / 180);
  const east = `(lon - ${sql.value(offer.lon ?? Number.NaN, 'real')}) * ${perLon}::real`;
  const north = `(lat - ${sql.value(offer.lat ?? Number.NaN, 'real')}) * ${kmPerDegree}::real`;
  const squared = `(${east}) * (${east}) + (${north}) * (${north})`;
  const limit = `not remote and ${squared} <= ${offer.maxTravelKm ** 2}::real`;
  sql.where(offer.remoteAccepted ? `(remote or ${limit})` : limit);
  return `case when remote then 0 else sqrt(${squared}) end`;
}

/** The best rank in each language, one's own and, where a need takes it, that of a related one. */
function languagesSpoken(sql: Statement, spoken: readonly SpokenLanguage[]): void {
  const own = languageCodes.map((code) =>
    bestOf(spoken, (other) => other === code || languages[other].macro === code),
  );
  const taken = languageCodes.map((code, ordinal) =>
    Math.max(
      own[ordinal]!,
      bestOf(spoken, (other) => languages[code].related.includes(other)),
    ),
  );
  const ranks = sql.value(own, 'smallint[]');
  const related = sql.value(taken, 'smallint[]');
  for (const place of [1, 2]) {
    const rank = `case when related${place} then (${related})[language${place}] else (${ranks})[language${place}] end`;
    sql.where(`(language${place} is null or ${rank} >= rank${place})`);
  }
}

const bestOf = (
  spoken: readonly SpokenLanguage[],
  serves: (code: SpokenLanguage['code']) => boolean,
): number =>
  spoken.reduce(
    (best, { code, level }) => (serves(code) ? Math.max(best, levelRank(level)) : best),
    notSpoken,
  );

function free(sql: Statement, { availability }: OfferProfile): string {
  const week = days.map((day) =>
    availability.weekly
      .filter((range) => range.day === day)
      .reduce((bits, { fromMinute, toMinute }) => bits | halfHours(fromMinute, toMinute), 0n),
  );
  const place = sql.value(`{${week.join(',')}}`, 'bigint[]');
  const covered = [1, 2, 3, 4].map(
    (slot) => `(slots >= ${slot} and (s${slot} & ~(${place})[day${slot}]) = 0)::int`,
  );
  return `(slots = 0 or ${covered.join(' + ')} >= least)`;
}
