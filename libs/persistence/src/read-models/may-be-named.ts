import { defaultSettings } from '@app/domain/territories';

const closeDays = `coalesce((
  select (t.settings ->> 'contactsCloseDays')::int from territory_settings t join needs asked on asked.territory = t.territory
    where asked.id = m.need_id), ${defaultSettings.contactsCloseDays})`;

/**
 * Whether the volunteer of a match `m` may be called by her given name: from her yes on, and after the end of what was
 * confirmed as long as contacts stay open. `now` is the placeholder of an instant.
 */
export const mayBeNamed = (now: string): string => `(
  m.state in ('accepted', 'waiting', 'awaiting-approval', 'confirmed', 'in-progress')
  or (m.confirmed_at is not null and m.ended_at > ${now}::timestamptz - make_interval(days => ${closeDays})))`;
