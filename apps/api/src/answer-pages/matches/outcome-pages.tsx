import type { MatchState } from '@app/contracts';
import { territoryByCode } from '@app/domain/territories';
import type { MatchView, MissionView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Card } from '../../pages/elements.js';
import { MissionFacts, missionName } from '../../pages/mission-facts.js';
import { Page } from '../../pages/page.js';

interface AlternativeProps {
  readonly wording: Wording;
  readonly alternative: MissionView | undefined;
}

/** What a state looks like, and whether another mission is shown with it. */
const looks: Record<MatchState, { mark: 'done' | 'wait' | 'stop'; alternative: boolean }> = {
  proposed: { mark: 'wait', alternative: false },
  invited: { mark: 'stop', alternative: false },
  expired: { mark: 'stop', alternative: true },
  accepted: { mark: 'done', alternative: false },
  waiting: { mark: 'wait', alternative: true },
  'awaiting-approval': { mark: 'wait', alternative: false },
  confirmed: { mark: 'done', alternative: false },
  'in-progress': { mark: 'done', alternative: false },
  completed: { mark: 'done', alternative: false },
  declined: { mark: 'done', alternative: false },
  refused: { mark: 'stop', alternative: true },
  released: { mark: 'stop', alternative: true },
  rejected: { mark: 'stop', alternative: true },
  withdrawn: { mark: 'stop', alternative: true },
  superseded: { mark: 'stop', alternative: true },
  cancelled: { mark: 'stop', alternative: true },
  'no-show': { mark: 'stop', alternative: false },
  'ended-early': { mark: 'done', alternative: false },
  'association-absent': { mark: 'stop', alternative: true },
};

/** The states in which the address and the contact are there to see, after signing in. */
const open: readonly MatchState[] = ['confirmed', 'in-progress'];

/** Where the match stands now, and what happens next: the same page however often it is opened. */
export function OutcomePage({
  wording,
  match,
  alternative,
}: AlternativeProps & { readonly match: MatchView }): ReactElement {
  const { mark, alternative: withAlternative } = looks[match.state];
  const say = (key: string) =>
    wording.t(`pages:outcome.${match.state}.${key}`, { association: match.associationName });
  const due = match.state === 'accepted' ? match.answerDueAt : null;
  return (
    <Page wording={wording} title={say('title')}>
      <Card
        title={say('title')}
        mark={mark}
        warm={mark === 'stop'}
        eyebrow={missionName({ wording, mission: match })}
      >
        <p className="lead">{say('text')}</p>
        {due && (
          <p>
            {wording.t('pages:outcome.due', {
              at: wording.formatDateTime(due, territoryByCode(match.territory).timeZone),
            })}
          </p>
        )}
        {mark !== 'stop' && <MissionFacts wording={wording} mission={match} promised={match.promised} />}
        {open.includes(match.state) && (
          <p>
            <a className="button" href={`/matches/${match.matchId}`}>
              {wording.t('pages:outcome.see')}
            </a>
          </p>
        )}
      </Card>
      {withAlternative && <Alternative wording={wording} alternative={alternative} />}
    </Page>
  );
}

/** Codes of a yes that could not be taken, each with words of its own. */
export const refusedAnswers = [
  'need-closed',
  'no-longer-eligible',
  'overlapping-session',
  'vehicle-taken',
] as const;

/** A yes that comes too late, or that cannot be. Nothing here says which condition it was. */
export function RefusedPage({
  wording,
  code,
  alternative,
}: AlternativeProps & { readonly code: (typeof refusedAnswers)[number] }): ReactElement {
  const say = (key: string) => wording.t(`pages:refused.${code}.${key}`);
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')} mark="stop" warm>
        <p className="lead">{say('text')}</p>
      </Card>
      <Alternative wording={wording} alternative={alternative} />
    </Page>
  );
}

function Alternative({ wording, alternative }: AlternativeProps): ReactElement {
  if (!alternative) {
    return <p className="muted">{wording.t('pages:alternative.none')}</p>;
  }
  return (
    <section className="card">
      <p className="eyebrow">{wording.t('pages:alternative.title')}</p>
      <h2>{missionName({ wording, mission: alternative })}</h2>
      <MissionFacts wording={wording} mission={alternative} />
      <p>
        <a className="button quiet" href={`/needs/${alternative.needId}`}>
          {wording.t('pages:alternative.see')}
        </a>
      </p>
    </section>
  );
}
