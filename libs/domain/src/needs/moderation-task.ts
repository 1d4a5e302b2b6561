import type { Association } from '../associations/index.js';
import type { Actor, AlarmClocks, Transaction } from '../events/index.js';
import type { TaskName, Tasks } from '../supervision/index.js';
import { weekly } from '../supervision/index.js';
import type { Territory } from '../territories/index.js';
import { isUrgentNeed, moderationDueAt } from './need-plan.js';
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

/** Whether coordinators still read what this actor writes for the association: its first needs, until it is trusted. */
export async function isModerated(
  tx: Transaction,
  needs: NeedRepository,
  actor: Actor,
  { association, territory }: { readonly association: Association; readonly territory: Territory },
): Promise<boolean> {
  if (association.trusted || actor.kind !== 'association') return false;
  return (await needs.approvedCount(tx, association.id)) < territory.settings.moderatedFirstNeeds;
}

/** Puts a pending need before the coordinators, with the clock by which one of them must have read it. */
export async function openModerationTask(
  tx: Transaction,
  { alarms, tasks }: { readonly alarms: AlarmClocks; readonly tasks: Tasks },
  need: Need,
  { territory, now }: { readonly territory: Territory; readonly now: Date },
): Promise<void> {
  const urgent = isUrgentNeed(need, now, territory);
  const dueAt = moderationDueAt(need, urgent, now, territory);
  await alarms.set(tx, { kind: 'moderation-deadline', subjectId: need.id, dueAt });
  await tasks.open(tx, {
    ...moderationTask(need),
    grade: urgent ? 'urgent' : 'normal',
    refs: { associationId: need.associationId, needId: need.id },
    dueAt,
  });
}

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
