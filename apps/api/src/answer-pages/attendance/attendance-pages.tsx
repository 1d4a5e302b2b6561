import { noShowReasons } from '@app/contracts';
import type { MatchView, SessionView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Card } from '../../pages/elements.js';
import { missionName, sessionTime } from '../../pages/mission-facts.js';
import { Page } from '../../pages/page.js';
import { AnswerButton } from '../answer-forms.js';

export type Side = 'volunteer' | 'association';

interface MatchProps {
  readonly wording: Wording;
  readonly match: MatchView;
}

/** One tap when all went as planned. */
export function AttendancePage({
  wording,
  match,
  side,
  sessions,
}: MatchProps & { readonly side: Side; readonly sessions: readonly SessionView[] }): ReactElement {
  const who = { association: match.associationName, name: match.givenName };
  const say = (key: string) => wording.t(`pages:attendance.${key}`, who);
  const isWhole = sessions.length === 0;
  const absence = side === 'volunteer' ? 'association-absent' : 'volunteer-absent';
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')} eyebrow={missionName({ wording, mission: match })}>
        <p className="lead">{say(isWhole ? 'flexible.text' : `${side}.text`)}</p>
        <ul className="reasons">
          {sessions.map((session) => (
            <li key={session.id}>{sessionTime(wording, session, match.territory)}</li>
          ))}
        </ul>
        <div className="answers">
          <AnswerButton answer="held" label={say(isWhole ? 'flexible.held' : 'held')} />
          <details>
            <summary>{say('other')}</summary>
            {sessions.length > 1 && <p>{say('last')}</p>}
            <div className="answers">
              <AnswerButton answer="not-held" label={say('not-held')} quiet />
              <AnswerButton answer={absence} label={say(absence)} quiet />
            </div>
          </details>
        </div>
      </Card>
    </Page>
  );
}

/** Before an absence counts, the volunteer is heard. */
export function HearingPage({ wording, match }: MatchProps): ReactElement {
  const say = (key: string) => wording.t(`pages:hearing.${key}`, { association: match.associationName });
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')} eyebrow={missionName({ wording, mission: match })}>
        <p className="lead">{say('text')}</p>
        <div className="answers">
          <AnswerButton answer="contested" label={say('contested')} />
          {noShowReasons.map((code) => (
            <AnswerButton key={code} answer={code} label={say(code)} quiet />
          ))}
        </div>
        <p className="small after">{say('then')}</p>
      </Card>
    </Page>
  );
}

export function ThanksPage({ wording }: { readonly wording: Wording }): ReactElement {
  const title = wording.t('pages:thanks.title');
  return (
    <Page wording={wording} title={title}>
      <Card title={title} mark="done">
        <p className="lead">{wording.t('pages:thanks.text')}</p>
      </Card>
    </Page>
  );
}
