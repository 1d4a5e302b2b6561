import type { OfferView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Page } from '../../pages/page.js';
import { MatchList, NeedList, OfferList } from '../lists.js';
import { SignedInNav } from '../signed-in-nav.js';
import { TaskList } from '../supervision/task-list.js';
import type { Landing } from './landing.js';

/** What waits for the person, role by role. */
export function LandingPage({
  wording,
  landing: { volunteer, associations, coordinator },
}: {
  readonly wording: Wording;
  readonly landing: Landing;
}): ReactElement {
  const say = (key: string) => wording.t(`pages:home.${key}`);
  const hasRole = volunteer !== undefined || associations.length > 0 || coordinator !== undefined;
  return (
    <Page
      wording={wording}
      title={say('mine')}
      wide
      nav={<SignedInNav wording={wording} coordinates={coordinator !== undefined} />}
    >
      <h1>{say('mine')}</h1>
      {!hasRole && <p className="note">{say('noRole')}</p>}
      {volunteer && (
        <section>
          <h2>{say('matches')}</h2>
          <MatchList wording={wording} matches={volunteer.matches} reader="volunteer" />
          {volunteer.matches.length === 0 && <WhatWouldHelp wording={wording} offers={volunteer.offers} />}
          <h2>{say('offers')}</h2>
          <OfferList wording={wording} offers={volunteer.offers} />
        </section>
      )}
      {associations.map(({ id, name, needs }) => (
        <section key={id}>
          <h2>{wording.t('pages:home.needsOf', { name })}</h2>
          <NeedList wording={wording} needs={needs} />
        </section>
      ))}
      {coordinator && (
        <section>
          <h2>{say('tasks')}</h2>
          <TaskList wording={wording} tasks={coordinator.tasks} />
          <h2>{say('unmet')}</h2>
          <NeedList wording={wording} needs={coordinator.unmet} />
          <p>
            <a className="button quiet" href="/supervision">
              {say('supervision')}
            </a>
          </p>
        </section>
      )}
    </Page>
  );
}

/** Where nothing fits yet, each offer in force says what would open missions. */
function WhatWouldHelp({
  wording,
  offers,
}: {
  readonly wording: Wording;
  readonly offers: readonly OfferView[];
}): ReactElement | null {
  const [offer] = offers.filter(({ state }) => state === 'published');
  if (!offer) return null;
  return (
    <p>
      <a className="button quiet" href={`/offers/${offer.id}#near-misses`}>
        {wording.t('pages:nearMisses.ownTitle')}
      </a>
    </p>
  );
}
