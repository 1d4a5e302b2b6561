import type { Actor, Transaction } from '../events/index.js';
import type { TaskName, Tasks } from '../supervision/index.js';
import { weekly } from '../supervision/index.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';
import { mondayOf, weekFrom } from './week.js';

type Posted = Pick<Need, 'territory' | 'timeZone' | 'associationId' | 'publishedAt' | 'createdAt'>;

/** The Monday of the week in which a need was posted. */
const postedWeek = ({ publishedAt, createdAt, timeZone }: Posted): string =>
  mondayOf(publishedAt ?? createdAt, timeZone);

/** One task for all the needs that an association posted in a week. */
export const moderationTask = (need: Posted, kind: TaskName['kind'] = 'need-to-moderate'): TaskName => ({
  territory: need.territory,
  kind,
  about: weekly(need.associationId, postedWeek(need)),
});

/** Closes the week's tasks of an association once none of that week's needs waits any more. */
export async function closeModerationTask(
  tx: Transaction,
  { needs, tasks }: { readonly needs: NeedRepository; readonly tasks: Tasks },
  need: Need,
  actor: Actor,
): Promise<void> {
  const week = weekFrom(postedWeek(need), need.timeZone);
  if ((await needs.pendingCount(tx, need.associationId, week)) > 0) return;
  await tasks.close(tx, moderationTask(need), actor, 'moderated');
  await tasks.close(tx, moderationTask(need, 'need-moderation-late'), actor, 'moderated');
}
