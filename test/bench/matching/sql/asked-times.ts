import type { SessionProfile } from '@app/domain/profiles';
import type { NeedInTime } from '@app/matching';
import { ordinalOf } from '../population/ids.js';
import type { Statement } from './statement.js';
import { slotOf } from './week-slots.js';

/** What the time of a need asks, as SQL. */
export interface AskedTimes {
  /** Of whoever is free as her usual week says: enough sessions of each week, within her limit of minutes. */
  readonly usual: readonly string[];
  /** The same of whoever is away, or booked, some day: session by session. */
  readonly exact: string;
  /** How many sessions are covered. */
  readonly covered: string;
}

/** A session as SQL: whether somebody is free for it, and its minutes. */
interface Free {
  readonly condition: string;
  readonly minutes: number;
}

const minuteMs = 60_000;
const limit = 'weekly_minutes';

export function askedTimes(sql: Statement, inTime: NeedInTime): AskedTimes {
  const { sessions, weeks, weekNumbers, askedPerWeek, days } = inTime;
  const inUsualWeek = sessions.map((session) => usually(sql, session));
  const apart = sessions.map((session, place) => ({
    ...inUsualWeek[place]!,
    condition: `(${inUsualWeek[place]!.condition} and ${notAway(sql, days[place]!)} and ${notBooked(sql, inTime, session)})`,
  }));
  const ofWeek = (all: readonly Free[], week: number) => all.filter((_, place) => weeks[place] === week);
  const usual = askedPerWeek.map((asked, week) => enough(sql, ofWeek(inUsualWeek, week), asked, limit));
  const exact = askedPerWeek.map((asked, week) =>
    enough(sql, ofWeek(apart, week), asked, room(sql, inTime, weekNumbers[week]!)),
  );
  const everyOne = inTime.askedSessions === sessions.length;
  const special = '(away_from is not null or booked_from is not null)';
  return {
    // Weeks that repeat ask the same again.
    usual: [...new Set(usual)],
    exact: `(not ${special} or (${exact.join(' and ')}))`,
    covered: everyOne
      ? `${sessions.length}`
      : `case when ${special} then ${count(apart)} else ${count(inUsualWeek)} end`,
  };
}

function usually(sql: Statement, session: SessionProfile): Free {
  const { weekday, bits } = slotOf(session);
  const asked = sql.value(bits, 'bigint');
  const minutes = (session.endsAtMs - session.startsAtMs) / minuteMs;
  return { condition: `((d${weekday} & ${asked}) = ${asked})`, minutes };
}

const notAway = (sql: Statement, day: number): string =>
  `(away_from is null or ${sql.value(day, 'integer')} not between away_from and away_until)`;

function notBooked(sql: Statement, { need, terms }: NeedInTime, session: SessionProfile): string {
  const bufferMs = terms.engine.gates.travelBufferMinutes * minuteMs;
  const from = sql.value(session.startsAtMs - bufferMs, 'float8');
  const until = sql.value(session.endsAtMs + bufferMs, 'float8');
  const another = `booked_need <> ${sql.value(ordinalOf(need.needId), 'integer')}`;
  return `(booked_from is null or not (${another} and booked_from < ${until} and booked_until > ${from}))`;
}

function room(sql: Statement, { need }: NeedInTime, weekNumber: number): string {
  const another = `booked_need <> ${sql.value(ordinalOf(need.needId), 'integer')}`;
  const here = `${another} and booked_week = ${sql.value(weekNumber, 'integer')}`;
  return `(${limit} - case when ${here} then booked_minutes else 0 end)`;
}

/** So many of them together fit into the minutes: some choice of that size does. */
function enough(sql: Statement, free: readonly Free[], asked: number, minutes: string): string {
  const choices = choicesOf(free, asked).map((chosen) => {
    const sum = chosen.reduce((all, one) => all + one.minutes, 0);
    const conditions = chosen.map(({ condition }) => condition);
    return [...conditions, `${minutes} >= ${sql.value(sum, 'smallint')}`].join(' and ');
  });
  return choices.length === 1 ? choices[0]! : `(${choices.map((choice) => `(${choice})`).join(' or ')})`;
}

function choicesOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return list.flatMap((one, place) =>
    choicesOf(list.slice(place + 1), size - 1).map((others) => [one, ...others]),
  );
}

function count(free: readonly Free[]): string {
  const times = new Map<string, number>();
  for (const { condition } of free) times.set(condition, (times.get(condition) ?? 0) + 1);
  return `(${[...times].map(([condition, sessions]) => `${sessions} * ${condition}::int`).join(' + ')})`;
}
