import { declineReasons, refuseReasons } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import type { MatchContactsView, MatchDetail, SessionView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { AnswerButton, AnswerWithReason } from '../../answer-pages/answer-forms.js';
import { toldReasons } from '../../matches/told-reasons.js';
import { Fact } from '../../pages/elements.js';
import { Page } from '../../pages/page.js';
import { Tag } from '../lists.js';
import { SignedInNav } from '../signed-in-nav.js';
import { districtNameOf, matchTone, shortMomentOf, stateFor } from '../words.js';
import { ContactCard } from './contact-card.js';
import { ExplanationCard } from './explanation-card.js';
import { WhatIfForms } from './what-if-forms.js';

interface MatchPageProps {
  readonly wording: Wording;
  readonly match: MatchDetail;
  /** Those to come: booked ones, or all of the need before anything is booked. */
  readonly sessions: readonly SessionView[];
  readonly as: PersonActor['kind'];
  readonly contacts: MatchContactsView | undefined;
  readonly error?: string;
}

/** A match as one of its readers sees it: where it stands, why, what to do, every step. */
export function MatchPage({ wording, match, sessions, as, contacts, error }: MatchPageProps): ReactElement {
  const say = (key: string) => wording.t(`pages:match.${key}`);
  const { need } = match;
  const title = wording.label('kind', need.kind);
  return (
    <Page
      wording={wording}
      title={title}
      wide
      nav={<SignedInNav wording={wording} coordinates={as === 'coordinator'} />}
    >
      <article className="card">
        <Tag tone={matchTone(match.state)}>{stateFor(wording, match.state, as)}</Tag>
        <h1>{title}</h1>
        {error !== undefined && (
          <p className="note warm" role="alert">
            {wording.t(`problems:codes.${error}`)}
          </p>
        )}
        <dl className="facts columns">
          <Fact name={wording.t('pages:mission.who')}>
            {as === 'volunteer' ? match.association.name : (match.givenName ?? say('unnamed'))}
          </Fact>
          <Fact name={wording.t('pages:mission.where')}>
            {need.remote ? wording.t('pages:mission.remote') : districtNameOf(need.district)}
          </Fact>
          <Fact name={wording.t('pages:mission.when')}>
            {sessions.length === 0 ? (
              wording.t(need.flexible ? 'pages:mission.flexible' : 'pages:mission.noDate')
            ) : (
              <ul>
                {sessions.slice(0, 6).map(({ id, startsAt }) => (
                  <li key={id}>{shortMomentOf(wording, startsAt, need.timeZone)}</li>
                ))}
              </ul>
            )}
          </Fact>
        </dl>
        <h2>{say('why')}</h2>
        <ul className="reasons">
          {reasonTexts(wording, as, match.explanation).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {as === 'volunteer' && match.state === 'invited' && (
          <div className="answers pair">
            <AnswerButton answer="yes" label={wording.t('pages:invitation.yes')} />
            <AnswerWithReason
              answer="no"
              label={wording.t('pages:invitation.no')}
              question={wording.t('pages:invitation.whyNot')}
              reasons={declineReasons.map((code) => ({
                code,
                label: wording.t(`pages:invitation.reasons.${code}`),
              }))}
            />
          </div>
        )}
        {as === 'association' && match.state === 'accepted' && (
          <div className="answers pair">
            <AnswerButton answer="confirm" label={say('confirm')} />
            <AnswerWithReason
              answer="refuse"
              label={say('refuse')}
              question={say('refuseWhy')}
              reasons={refuseReasons.map((code) => ({ code, label: wording.label('reason', code) }))}
            />
          </div>
        )}
      </article>
      {contacts && <ContactCard wording={wording} contacts={contacts} as={as} />}
      {as === 'coordinator' && (
        <>
          <ExplanationCard wording={wording} explanation={match.explanation} />
          <details>
            <summary>{wording.t('pages:whatIf.open')}</summary>
            <WhatIfForms wording={wording} matchId={match.id} />
          </details>
        </>
      )}
      <Steps wording={wording} match={match} />
    </Page>
  );
}

/** The best points, then why now. */
function reasonTexts(wording: Wording, as: MatchPageProps['as'], explanation: unknown): readonly string[] {
  const { points, whyNow } = toldReasons(wording, as, explanation);
  return [...points.map(({ text }) => text), ...(whyNow ? [whyNow.text] : [])];
}

function Steps({ wording, match }: Pick<MatchPageProps, 'wording' | 'match'>): ReactElement {
  const say = (key: string) => wording.t(`pages:match.${key}`);
  return (
    <section className="card">
      <h2>{say('steps')}</h2>
      <div className="scroll" role="region" aria-label={say('steps')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('by')}</th>
              <th scope="col">{say('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {match.transitions.map(({ number, to, by, reason, at }) => (
              <tr key={number}>
                <td>{shortMomentOf(wording, at, match.need.timeZone)}</td>
                <td>{wording.label('matchState', to)}</td>
                <td>{wording.t(`pages:actor.${by}`)}</td>
                <td>{reason === null ? '–' : wording.label('reason', reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
