import { everyMatchState, kinds } from '@app/contracts';
import { territories } from '@app/domain/territories';
import type { Gap } from '@app/matching';
import type { MatchDetail } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement, ReactNode } from 'react';
import { Page } from '../../pages/page.js';
import { Tag } from '../lists.js';
import { SignedInNav } from '../signed-in-nav.js';
import { districtNameOf, matchTone, shortMomentOf } from '../words.js';
import { GapTable } from './gap-table.js';
import type { SupervisionQuery } from './supervision.query.js';

interface SupervisionProps {
  readonly wording: Wording;
  readonly filters: SupervisionQuery;
  readonly matches: readonly MatchDetail[];
  /** Where the next page is. */
  readonly next: string | undefined;
  readonly gaps: readonly Gap[];
}

/** Every match of the territory, with every step of it. */
export function SupervisionPage({ wording, filters, matches, next, gaps }: SupervisionProps): ReactElement {
  const say = (key: string) => wording.t(`pages:supervision.${key}`);
  return (
    <Page wording={wording} title={say('title')} wide nav={<SignedInNav wording={wording} coordinates />}>
      <h1>{say('title')}</h1>
      <p>
        <a href="#gaps">{wording.t('pages:gaps.title')}</a>
      </p>
      <Filters wording={wording} filters={filters} />
      {matches.length === 0 ? (
        <p className="muted">{wording.t('pages:home.noMatch')}</p>
      ) : (
        <div className="card scroll" role="region" aria-label={say('title')} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                {['mission', 'state', 'association', 'place', 'volunteer', 'steps'].map((column) => (
                  <th key={column} scope="col">
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matches.map((match) => (
                <Row key={match.id} wording={wording} match={match} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next !== undefined && (
        <p>
          <a className="button quiet" href={next} rel="next">
            {say('next')}
          </a>
        </p>
      )}
      <GapTable wording={wording} gaps={gaps} />
    </Page>
  );
}

function Row({ wording, match }: { readonly wording: Wording; readonly match: MatchDetail }): ReactElement {
  const { need, association, givenName, transitions } = match;
  return (
    <tr>
      <th scope="row">
        <a href={`/matches/${match.id}`}>{wording.label('kind', need.kind)}</a>
      </th>
      <td>
        <Tag tone={matchTone(match.state)}>{wording.label('matchState', match.state)}</Tag>
      </td>
      <td>{association.name}</td>
      <td>{need.remote ? wording.t('pages:mission.remote') : districtNameOf(need.district)}</td>
      <td>{givenName ?? '–'}</td>
      <td>
        <ol className="steps">
          {transitions.map(({ number, to, at }) => (
            <li key={number}>
              {wording.label('matchState', to)}{' '}
              <span className="muted when">{shortMomentOf(wording, at, need.timeZone)}</span>
            </li>
          ))}
        </ol>
      </td>
    </tr>
  );
}

function Filters({ wording, filters }: Pick<SupervisionProps, 'wording' | 'filters'>): ReactElement {
  const say = (key: string) => wording.t(`pages:supervision.${key}`);
  const districts = territories.flatMap((territory) => territory.districts);
  return (
    <form method="get" className="card filters">
      <Choice name="state" label={say('state')} chosen={filters.state} any={say('any')}>
        {everyMatchState.map((state) => (
          <option key={state} value={state}>
            {wording.label('matchState', state)}
          </option>
        ))}
      </Choice>
      <Choice name="kind" label={say('mission')} chosen={filters.kind} any={say('any')}>
        {Object.keys(kinds).map((kind) => (
          <option key={kind} value={kind}>
            {wording.label('kind', kind)}
          </option>
        ))}
      </Choice>
      <Choice name="district" label={say('place')} chosen={filters.district} any={say('any')}>
        {districts.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Choice>
      <button type="submit">{say('filter')}</button>
    </form>
  );
}

function Choice({
  name,
  label,
  chosen,
  any,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly any: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  );
}
