import { levelRank } from '@app/contracts';
import type { NeedInTime } from '@app/matching';
import { needFactorOf } from '@app/matching';
import { ordinalOf } from '../population/ids.js';
import { languageBits, servedBy, skillBits } from './bits.js';
import { speaks } from './speaks.js';
import type { Statement } from './statement.js';
import { motivationCodes } from './volunteer-kinds.js';

const native = 6;

/** The number that orders the answer, as SQL: what asking is worth, or the rank. */
export function keyText(
  sql: Statement,
  inTime: NeedInTime,
  facts: { readonly distance: string; readonly covered: string },
): string {
  const { fit, attention } = inTime.terms.engine;
  const quality = qualityText(sql, inTime, facts);
  const rank = `${acceptanceText(inTime, facts.distance)}
    * (${fit.floor} + ${fit.slope} * least(${fit.cap}, (${quality}) / ${fit.pivot}))`;
  if (inTime.terms.mode !== 'push') return rank;
  const { gain, fullDays } = attention.neverAsked;
  const lift = `case when asks > 0 then 1 else 1 + ${gain} * least(1, published / ${fullDays}) end`;
  const factor = sql.value(needFactorOf(inTime).factor, 'float8');
  return `${rank} * ${factor} * ${lift} - ${attention.costPerInvitation}`;
}

function acceptanceText({ need, terms }: NeedInTime, distance: string): string {
  const { base, ticked, perKm, perDaySinceOffer, daysSinceOfferAtMost, kinds, priorAnswers, recoveryDays } =
    terms.engine.acceptance;
  const logOdds = `${base + (kinds[need.kind] ?? 0)}
    + case when motivation = ${motivationCodes.ticked} then ${ticked} else 0 end
    + ${perKm} * ${distance} + ${perDaySinceOffer} * least(published, ${daysSinceOfferAtMost})`;
  return `(${priorAnswers} / (1 + exp(-(${logOdds}))) + accepts) / (${priorAnswers} + asks)
    * coalesce(1 - exp(-unanswered / ${recoveryDays}), 1)`;
}

function qualityText(
  sql: Statement,
  inTime: NeedInTime,
  { distance, covered }: { readonly distance: string; readonly covered: string },
): string {
  const { need, terms } = inTime;
  const { criteria, weights } = terms.engine;
  const { firstTime, wentWell } = criteria.continuity;
  const association = sql.value(ordinalOf(need.associationId), 'integer');
  const weight = weights[need.kind];
  const { ticked, neighbouring, anythingUseful } = criteria.motivation;
  const useful = skillBits(need.usefulSkills);
  const skills =
    useful === 0n
      ? `${criteria.skills.noneUseful}`
      : `${criteria.skills.required} + ${criteria.skills.useful}
          * bit_count((skills & ${sql.value(useful, 'bigint')})::bit(64)) / ${need.usefulSkills.length}`;
  const wanted = `case motivation when ${motivationCodes.ticked} then ${ticked}
    when ${motivationCodes.neighbouring} then ${neighbouring} else ${anythingUseful} end`;
  const travel = need.remote ? '1' : `greatest(0, 1 - ${shareOfReach(distance, criteria.travel.exponent)})`;
  return [
    `${weight.skills} * (${skills})`,
    `${weight.motivation} * (${wanted})`,
    `${weight.schedule} * (${scheduleText(inTime, covered)})`,
    `${weight.travel} * (${travel})`,
    `${weight.language} * (${languageText(sql, inTime)})`,
    `${weight.continuity} * case when special and well = ${association} then ${wentWell} else ${firstTime} end`,
  ].join(' + ');
}

/** The root spares half of what the general power costs. */
const shareOfReach = (distance: string, exponent: number): string =>
  exponent === 1.5
    ? `${distance} / max_km * sqrt(${distance} / max_km)`
    : `power(${distance} / max_km, ${exponent})`;

function scheduleText({ need, terms, sessions, askedSessions }: NeedInTime, covered: string): string {
  const { spareBonus, flexible } = terms.engine.criteria.schedule;
  if (need.flexible) return `${flexible}`;
  if (askedSessions === sessions.length) return '1';
  const bonus = `case when ${covered} > ${askedSessions} then ${spareBonus} else 0 end`;
  return `least(1, ${covered} / ${sessions.length}::float8 + ${bonus})`;
}

function languageText(sql: Statement, { need, terms }: NeedInTime): string {
  const { atLevel, noneNeeded } = terms.engine.criteria.language;
  const above = need.requiredLanguages.map((required) =>
    levelRank(required.level) === native
      ? 'false'
      : speaks(sql, { ...required, relatedAccepted: false }, levelRank(required.level) + 1),
  );
  const helpful = languageBits(need.helpfulLanguages.flatMap(servedBy));
  const best = [
    ...(helpful > 0n ? [`(l0 & ${sql.value(helpful, 'bigint')}) <> 0`] : []),
    ...(above.length > 0 ? [above.join(' and ')] : []),
  ];
  const usual = above.length > 0 ? atLevel : noneNeeded;
  return best.length > 0 ? `case when ${best.join(' or ')} then 1 else ${usual} end` : `${usual}`;
}
