import { declineReasons } from '@app/contracts';
import { territoryByCode } from '@app/domain/territories';
import type { MatchView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { toldReasons } from '../../matches/told-reasons.js';
import { Card } from '../../pages/elements.js';
import { MissionFacts, missionName } from '../../pages/mission-facts.js';
import { Page } from '../../pages/page.js';
import { AnswerButton, AnswerWithReason } from '../answer-forms.js';
import { wayBack } from './match-moment.js';

interface MatchProps {
  readonly wording: Wording;
  readonly match: MatchView;
}

/** What is asked, why this reader, until when; then yes or no. */
export function InvitationPage({
  wording,
  match,
  signInFirst,
}: MatchProps & { readonly signInFirst: boolean }): ReactElement {
  const say = (key: string, values = {}) => wording.t(`pages:invitation.${key}`, values);
  const { points, whyNow } = toldReasons(wording, 'volunteer', match.explanation);
  const title = missionName({ wording, mission: match });
  const until = match.invitationExpiresAt;
  const late = match.state === 'expired';
  return (
    <Page wording={wording} title={title}>
      <Card title={title} eyebrow={say('eyebrow', { name: match.givenName })}>
        <p className="lead">{say(late ? 'late' : 'text', { association: match.associationName })}</p>
        <MissionFacts wording={wording} mission={match} />
        {points.length > 0 && (
          <section>
            <h2>{say('why')}</h2>
            <ul className="reasons">
              {points.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            {whyNow && <p className="note">{whyNow.text}.</p>}
          </section>
        )}
        {!late && until && (
          <p>
            {say('until', { at: wording.formatDateTime(until, territoryByCode(match.territory).timeZone) })}
          </p>
        )}
        {signInFirst ? (
          <div className="answers">
            <p className="note">{say('signInFirst')}</p>
            <a className="button" href="/sign-in">
              {wording.t('pages:signIn.title')}
            </a>
          </div>
        ) : (
          <div className="answers pair">
            <AnswerButton answer="yes" label={say('yes')} />
            {!late && (
              <AnswerWithReason
                answer="no"
                label={say('no')}
                question={say('whyNot')}
                reasons={declineReasons.map((code) => ({ code, label: say(`reasons.${code}`) }))}
              />
            )}
          </div>
        )}
        <p className="small after">{say('free')}</p>
      </Card>
    </Page>
  );
}

/** The mission changed after the yes: as it is now, to keep or to give back. */
export function ChangedPage({ wording, match }: MatchProps): ReactElement {
  const say = (key: string, values = {}) => wording.t(`pages:changed.${key}`, values);
  const { changeDueAt, territory } = match;
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')} eyebrow={missionName({ wording, mission: match })}>
        <p className="lead">{say('text', { association: match.associationName })}</p>
        <MissionFacts wording={wording} mission={match} promised={match.promised} />
        {changeDueAt && (
          <p>
            {say('until', { at: wording.formatDateTime(changeDueAt, territoryByCode(territory).timeZone) })}
          </p>
        )}
        <div className="answers pair">
          <AnswerButton answer="keep" label={say('keep')} />
          <AnswerWithReason
            answer="cancel"
            label={say('cancel')}
            question={wording.t('pages:invitation.whyNot')}
            reasons={wayBack(match).reasons.map((code) => ({
              code,
              label: wording.t(`pages:cancelReasons.${code}`),
            }))}
          />
        </div>
      </Card>
    </Page>
  );
}
