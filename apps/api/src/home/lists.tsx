import type { PersonActor } from '@app/domain/accounts';
import type { MatchDetail, NeedSummary, OfferView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement, ReactNode } from 'react';
import { districtNameOf, matchTone, momentOf, needStateOf, stateFor } from './words.js';

/** Cards under one another, or a word that there are none. */
function List({
  empty,
  children,
}: {
  readonly empty: string;
  readonly children: readonly ReactNode[];
}): ReactElement {
  return children.length === 0 ? <p className="muted">{empty}</p> : <ul className="list wide">{children}</ul>;
}

export function Tag({
  tone,
  children,
}: {
  readonly tone: 'calm' | 'warm';
  readonly children: ReactNode;
}): ReactElement {
  return <span className={tone === 'warm' ? 'tag warm' : 'tag'}>{children}</span>;
}

export function MatchList({
  wording,
  matches,
  reader,
}: {
  readonly wording: Wording;
  readonly matches: readonly MatchDetail[];
  readonly reader: PersonActor['kind'];
}): ReactElement {
  return (
    <List empty={wording.t('pages:home.noMatch')}>
      {matches.map((match) => {
        const who = reader === 'volunteer' ? match.association.name : match.givenName;
        const next = match.sessions[0];
        return (
          <li key={match.id} className="card">
            <Tag tone={matchTone(match.state)}>{stateFor(wording, match.state, reader)}</Tag>
            <h3>
              <a href={`/matches/${match.id}`}>{wording.label('kind', match.need.kind)}</a>
            </h3>
            <p className="muted">
              {[
                who,
                reader === 'coordinator' ? match.association.name : null,
                next && momentOf(wording, next.startsAt, match.need.timeZone),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        );
      })}
    </List>
  );
}

export function NeedList({
  wording,
  needs,
}: {
  readonly wording: Wording;
  readonly needs: readonly NeedSummary[];
}): ReactElement {
  return (
    <List empty={wording.t('pages:home.noNeed')}>
      {needs.map((need) => (
        <li key={need.id} className="card">
          <Tag tone={need.unmetAt ? 'warm' : 'calm'}>{wording.t(`pages:needState.${needStateOf(need)}`)}</Tag>
          <h3>
            <a href={`/needs/${need.id}`}>{need.title}</a>
          </h3>
          <p className="muted">
            {[
              need.kind && wording.label('kind', need.kind),
              districtNameOf(need.district),
              need.firstSessionAt && momentOf(wording, need.firstSessionAt, need.timeZone),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="small">
            {wording.t('pages:home.progress', {
              confirmed: need.confirmed,
              places: need.placeCount,
              accepted: need.accepted,
              asked: need.asked,
            })}
          </p>
        </li>
      ))}
    </List>
  );
}

export function OfferList({
  wording,
  offers,
}: {
  readonly wording: Wording;
  readonly offers: readonly OfferView[];
}): ReactElement {
  return (
    <List empty={wording.t('pages:home.noOffer')}>
      {offers.map((offer) => (
        <li key={offer.id} className="card">
          <Tag tone={offer.state === 'published' ? 'calm' : 'warm'}>
            {wording.t(`pages:offerState.${offer.state}`)}
          </Tag>
          <h3>
            <a href={`/offers/${offer.id}`}>
              {offer.kinds.map((kind) => wording.label('kind', kind)).join(', ')}
            </a>
          </h3>
          <p className="muted">{districtNameOf(offer.district)}</p>
        </li>
      ))}
    </List>
  );
}
