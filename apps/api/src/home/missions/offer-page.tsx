import type { NearMissAnswer } from '@app/domain/matches';
import type { MatchDetail, OfferView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Fact } from '../../pages/elements.js';
import { Page } from '../../pages/page.js';
import { MatchList, Tag } from '../lists.js';
import { NearMissSection } from '../near-miss-section.js';
import { SignedInNav } from '../signed-in-nav.js';
import { districtNameOf } from '../words.js';

/** An offer with what it led to. */
export function OfferPage({
  wording,
  offer,
  matches,
  nearMisses,
  coordinates,
}: {
  readonly wording: Wording;
  readonly offer: OfferView;
  readonly matches: readonly MatchDetail[];
  readonly nearMisses: NearMissAnswer;
  readonly coordinates: boolean;
}): ReactElement {
  const say = (key: string) => wording.t(`pages:offer.${key}`);
  return (
    <Page
      wording={wording}
      title={say('title')}
      wide
      nav={<SignedInNav wording={wording} coordinates={coordinates} />}
    >
      <article className="card">
        <Tag tone={offer.state === 'published' ? 'calm' : 'warm'}>
          {wording.t(`pages:offerState.${offer.state}`)}
        </Tag>
        <h1>{say('title')}</h1>
        <dl className="facts columns">
          <Fact name={say('kinds')}>{offer.kinds.map((kind) => wording.label('kind', kind)).join(', ')}</Fact>
          <Fact name={say('languages')}>
            {offer.languages.map(({ code }) => wording.label('language', code)).join(', ') || '–'}
          </Fact>
          <Fact name={say('around')}>
            {wording.t('pages:offer.aroundText', {
              place: districtNameOf(offer.district) ?? '',
              km: wording.number(offer.maxTravelKm),
            })}
          </Fact>
        </dl>
      </article>
      <h2>{say('matches')}</h2>
      <MatchList wording={wording} matches={matches} reader={coordinates ? 'coordinator' : 'volunteer'} />
      <NearMissSection wording={wording} of="offer" answer={nearMisses} />
    </Page>
  );
}
