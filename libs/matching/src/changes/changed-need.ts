import type { CefrLevel } from '@app/contracts';
import { cefrLevels, levelRank } from '@app/contracts';
import type { NeedProfile, SessionProfile } from '@app/domain/profiles';
import { minutesInDay } from '@app/domain/time';
import { weekOfDay } from '../pair/session-plan.js';
import type { NeedChange } from './change.js';
import { movedSessions, startingAt } from './moved-sessions.js';

/**
 * What a need would be with one change: one profile, two for turns (either of them will do), none where the change says
 * nothing to this need.
 */
export function changedNeeds(
  need: NeedProfile,
  change: NeedChange,
  timeZone: string,
): readonly NeedProfile[] {
  switch (change.kind) {
    case 'moved':
      return withSessions(need, movedSessions(need.sessions, change, timeZone));
    case 'starts-at':
      return withSessions(need, startingAt(need.sessions, change.minute, timeZone));
    case 'sessions-a-week':
      return need.flexible || need.minimumSessionsPerWeek === change.count
        ? []
        : [{ ...need, minimumSessionsPerWeek: change.count }];
    case 'every-other-week':
      return turnsOf(need);
    case 'level':
      return loweredTo(need, change.level);
    case 'french':
      return askingFrench(need, change.level);
    case 'places':
      return [{ ...need, placesWanted: change.count }];
    default:
      return [{ ...need, crisis: change.declared }];
  }
}

function withSessions(
  need: NeedProfile,
  sessions: readonly SessionProfile[] | undefined,
): readonly NeedProfile[] {
  if (need.flexible || !sessions) return [];
  return [{ ...need, sessions: sessions.toSorted((a, b) => a.startsAtMs - b.startsAtMs) }];
}

/** The weeks of one volunteer and those of the other; a need of one week has no turns. */
function turnsOf(need: NeedProfile): readonly NeedProfile[] {
  const weekOf = ({ spans }: SessionProfile) =>
    weekOfDay(Math.floor((spans[0]?.from ?? Number.NaN) / minutesInDay));
  const weeks = [...new Set(need.sessions.map(weekOf))].toSorted((a, b) => a - b);
  if (need.flexible || weeks.length < 2) return [];
  return [0, 1].map((turn) => ({
    ...need,
    sessions: need.sessions.filter((session) => weeks.indexOf(weekOf(session)) % 2 === turn),
  }));
}

function loweredTo(need: NeedProfile, level: CefrLevel): readonly NeedProfile[] {
  const isAbove = need.requiredLanguages.some((required) => levelRank(required.level) > levelRank(level));
  if (!isAbove) return [];
  return [
    {
      ...need,
      requiredLanguages: need.requiredLanguages.map((required) =>
        levelRank(required.level) > levelRank(level) ? { ...required, level } : required,
      ),
    },
  ];
}

/** The gate asks one level more of the volunteer than the group has. */
function askingFrench(need: NeedProfile, level: CefrLevel): readonly NeedProfile[] {
  const ofGroup = cefrLevels[levelRank(level) - 1];
  if (ofGroup === undefined || need.frenchLevel === null) return [];
  return levelRank(need.frenchLevel) > levelRank(ofGroup) ? [{ ...need, frenchLevel: ofGroup }] : [];
}
