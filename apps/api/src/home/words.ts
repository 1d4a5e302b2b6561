import type { MatchState } from '@app/contracts';
import { matchEnds } from '@app/contracts';
import { districtByCode, territories } from '@app/domain/territories';
import type { PersonActor } from '@app/domain/accounts';
import type { NeedSummary } from '@app/persistence';
import type { Wording } from '@app/wording';

const calmEnds: readonly string[] = ['completed'];

/** Warm is what ended otherwise than hoped for. */
export const matchTone = (state: MatchState): 'calm' | 'warm' =>
  (matchEnds as readonly string[]).includes(state) && !calmEnds.includes(state) ? 'warm' : 'calm';

/** An instant, from a column or from inside a list, in the time of the mission. */
export const momentOf = (wording: Wording, at: Date | string, timeZone: string): string =>
  wording.formatDateTime(new Date(at), timeZone);

/** The same, short, for tables. */
export const shortMomentOf = (wording: Wording, at: Date | string, timeZone: string): string =>
  `${wording.formatDay(new Date(at), timeZone)}, ${wording.formatTime(new Date(at), timeZone)}`;

/** A state as its reader lives it: what was sent to a volunteer waits for her. */
export function stateFor(wording: Wording, state: MatchState, reader: PersonActor['kind']): string {
  const own = `pages:stateForVolunteer.${state}`;
  return reader === 'volunteer' && wording.has(own) ? wording.t(own) : wording.label('matchState', state);
}

export function districtNameOf(code: string | null): string | null {
  if (code === null) return null;
  const [district] = territories.flatMap((territory) => districtByCode(territory, code) ?? []);
  return district?.name ?? code;
}

/** What an association wants to know of its need at a glance. */
export function needStateOf(
  need: Pick<NeedSummary, 'state' | 'moderation' | 'listing' | 'unmetAt' | 'confirmed' | 'placeCount'>,
): string {
  if (need.state !== 'published') return need.state;
  if (need.moderation !== 'approved') return `moderation-${need.moderation}`;
  if (need.listing === 'listed-only') return 'listed-only';
  if (need.confirmed >= need.placeCount) return 'filled';
  return need.unmetAt ? 'unmet' : 'published';
}
