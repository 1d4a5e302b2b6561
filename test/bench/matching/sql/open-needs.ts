import { kindOf, levelRank } from '@app/contracts';
import type { NeedProfile } from '@app/domain/profiles';
import type { MatchTerms } from '@app/matching';
import { hasFreePlace, NeedInTime, needFactorOf } from '@app/matching';
import type pg from 'pg';
import { fill } from './database.js';
import { factsBits, kindBit, kindNumber, languageNumber, skillBits } from './bits.js';
import { factsAsked, skillsAsked } from './facts-asked.js';
import { weekSlots } from './week-slots.js';

/** One narrow row for each open need; `s1` to `s4` are its sessions of a week. Read from one end to the other. */
const table = `
  create unlogged table open_needs (
    kind_bit bigint not null, kind smallint not null, tier smallint not null, facts smallint not null,
    remote boolean not null, minimum_age smallint not null, earliest_day integer not null, need integer not null,
    lon real not null, lat real not null, skills bigint not null,
    language1 smallint, rank1 smallint, related1 boolean, language2 smallint, rank2 smallint, related2 boolean,
    slots smallint not null, least smallint not null, factor real not null, kind_odds real not null,
    day1 smallint, s1 bigint, day2 smallint, s2 bigint, day3 smallint, s3 bigint, day4 smallint, s4 bigint
  )`;

/** Needs that close every pair are no rows. */
export async function loadNeeds(
  client: pg.Client,
  needs: readonly NeedProfile[],
  terms: MatchTerms,
): Promise<void> {
  await client.query(table);
  await fill(client, 'open_needs', lines(needs, terms));
  await client.query('vacuum (freeze, analyze) open_needs');
}

function* lines(needs: readonly NeedProfile[], terms: MatchTerms): Iterable<string> {
  for (const [ordinal, need] of needs.entries()) {
    const inTime = new NeedInTime(need, terms);
    const open = need.active && need.kindOpen && need.associationReady && hasFreePlace(need, terms.engine);
    if (!open || (!need.flexible && inTime.sessions.length === 0)) continue;
    yield lineOf(need, inTime, ordinal);
  }
}

function lineOf(need: NeedProfile, inTime: NeedInTime, ordinal: number): string {
  const slots = weekSlots(inTime.sessions);
  const [first, second] = need.requiredLanguages;
  const language = (required: typeof first) =>
    required
      ? [languageNumber(required.code) + 1, levelRank(required.level), required.relatedAccepted]
      : ['\\N', '\\N', '\\N'];
  return [
    kindBit(need.kind),
    kindNumber(need.kind),
    need.tier,
    factsBits(factsAsked(kindOf(need.kind).gates)),
    need.remote,
    need.minimumAge,
    inTime.earliestDay,
    ordinal,
    need.lon ?? 'NaN',
    need.lat ?? 'NaN',
    skillBits(skillsAsked(need)),
    ...language(first),
    ...language(second),
    slots.length,
    need.minimumSessionsPerWeek ?? slots.length,
    needFactorOf(inTime).factor,
    inTime.terms.engine.acceptance.kinds[need.kind] ?? 0,
    ...[0, 1, 2, 3].flatMap((slot) => [slots[slot]?.weekday ?? '\\N', slots[slot]?.bits ?? '\\N']),
  ]
    .join('\t')
    .concat('\n');
}
