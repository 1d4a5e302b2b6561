import type { TaskView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { toldBest } from '../../near-misses/told-near-misses.js';
import { Tag } from '../lists.js';

/** What waits for a coordinator, and where to look. */
export function TaskList({
  wording,
  tasks,
}: {
  readonly wording: Wording;
  readonly tasks: readonly TaskView[];
}): ReactElement {
  if (tasks.length === 0) return <p className="muted">{wording.t('pages:home.noTask')}</p>;
  return (
    <ul className="list">
      {tasks.map((task) => {
        const path = pathOf(task);
        const best = toldBest(wording, task.bestNearMiss);
        const label = wording.t(`pages:task.${task.kind}`);
        return (
          <li key={task.id} className="card">
            {task.grade === 'urgent' && <Tag tone="warm">{wording.t('pages:home.urgent')}</Tag>}
            <h3>{path === undefined ? label : <a href={path}>{label}</a>}</h3>
            {task.occurrences > 1 && (
              <p className="small">{wording.t('pages:home.times', { count: task.occurrences })}</p>
            )}
            {best && <p className="small">{wording.t('pages:nearMisses.best', { change: best.text })}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function pathOf({ matchId, needId, offerId }: TaskView): string | undefined {
  if (matchId !== null) return `/matches/${matchId}`;
  if (needId !== null) return `/needs/${needId}`;
  return offerId === null ? undefined : `/offers/${offerId}`;
}
