import type { NearMissAnswer } from '@app/domain/matches';
import type { CandidateView, MatchDetail, NeedView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { toldReasons } from '../../matches/told-reasons.js';
import { Fact } from '../../pages/elements.js';
import { Page } from '../../pages/page.js';
import { MatchList, Tag } from '../lists.js';
import { NearMissSection } from '../near-miss-section.js';
import { SignedInNav } from '../signed-in-nav.js';
import { districtNameOf, shortMomentOf, needStateOf } from '../words.js';

interface NeedPageProps {
  readonly wording: Wording;
  readonly need: NeedView;
  readonly matches: readonly MatchDetail[];
  readonly candidates: readonly CandidateView[];
  readonly nearMisses: NearMissAnswer;
  readonly coordinates: boolean;
}

/** A need for its association or a coordinator: who said yes, and who might. */
export function NeedPage({
  wording,
  need,
  matches,
  candidates,
  nearMisses,
  coordinates,
}: NeedPageProps): ReactElement {
  const say = (key: string) => wording.t(`pages:need.${key}`);
  const next = need.sessions.filter(({ state }) => state === 'planned').slice(0, 6);
  return (
    <Page
      wording={wording}
      title={need.title}
      wide
      nav={<SignedInNav wording={wording} coordinates={coordinates} />}
    >
      <article className="card">
        <Tag tone={need.unmetAt ? 'warm' : 'calm'}>{wording.t(`pages:needState.${needStateOf(need)}`)}</Tag>
        <h1>{need.title}</h1>
        <p className="lead">{need.description}</p>
        <dl className="facts columns">
          <Fact name={say('kind')}>
            {need.kind ? wording.label('kind', need.kind) : wording.t('pages:mission.unnamed')}
          </Fact>
          <Fact name={wording.t('pages:mission.who')}>{need.association}</Fact>
          <Fact name={wording.t('pages:mission.where')}>
            {need.remote ? wording.t('pages:mission.remote') : districtNameOf(need.district)}
          </Fact>
          <Fact name={say('places')}>{`${need.confirmed} / ${need.placeCount}`}</Fact>
          <Fact name={wording.t('pages:mission.when')}>
            {next.length === 0 ? (
              wording.t(need.flexible ? 'pages:mission.flexible' : 'pages:mission.noDate')
            ) : (
              <ul>
                {next.map(({ id, startsAt }) => (
                  <li key={id}>{shortMomentOf(wording, startsAt, need.timeZone)}</li>
                ))}
              </ul>
            )}
          </Fact>
        </dl>
      </article>
      <section>
        <h2>{say('matches')}</h2>
        <MatchList wording={wording} matches={matches} reader={coordinates ? 'coordinator' : 'association'} />
      </section>
      <section>
        <h2>{say('candidates')}</h2>
        <p className="muted">{say('candidatesText')}</p>
        <Candidates wording={wording} candidates={candidates} />
      </section>
      <NearMissSection wording={wording} of="need" answer={nearMisses} />
    </Page>
  );
}

function Candidates({ wording, candidates }: Pick<NeedPageProps, 'wording' | 'candidates'>): ReactElement {
  if (candidates.length === 0) return <p className="muted">{wording.t('pages:need.noCandidate')}</p>;
  return (
    <ol className="list wide">
      {candidates.map(({ label, givenName, fit, explanation, state }) => (
        <li key={label} className="card">
          <h3>{givenName ?? wording.t('pages:need.candidate', { label })}</h3>
          {state && <Tag tone="calm">{wording.label('matchState', state)}</Tag>}
          <p className="small">
            {wording.t('pages:need.fit', { percent: Math.round(fit * 100) })}{' '}
            <meter min={0} max={1} value={fit} aria-hidden="true" />
          </p>
          <ul className="reasons">
            {toldReasons(wording, 'association', explanation).points.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
