import type { TaskCount } from '@app/domain/notifications';
import type { MailShape } from '../mail-shape.js';
import type { MailSubject } from '../mail-subject.js';

/** "Needs to read: 3 (urgent)". */
const line = ({ wording }: MailSubject, { kind, grade, count }: TaskCount): string => {
  const urgent = grade === 'urgent' ? ` (${wording.t('urgent')})` : '';
  return `${wording.t(`task.${kind}`)} – ${wording.number(count)}${urgent}`;
};

/** To coordinators: kinds and counts, the most pressing first. */
export const coordinatorShapes = {
  'tasks-open': {
    actions: ['open-tasks'],
    params: ({ context: { tasks = [] }, wording }) => ({
      tasks: wording.t('tasks', { count: tasks.reduce((sum, { count }) => sum + count, 0) }),
    }),
    more: (subject) => [
      { kind: 'list', items: (subject.context.tasks ?? []).map((task) => line(subject, task)) },
    ],
  },
} satisfies Record<string, MailShape>;
