import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';

/** Where a signed-in person can go. */
export function SignedInNav({
  wording,
  coordinates = false,
}: {
  readonly wording: Wording;
  readonly coordinates?: boolean;
}): ReactElement {
  return (
    <nav className="row" aria-label={wording.t('pages:home.nav')}>
      <a href="/">{wording.t('pages:home.mine')}</a>
      {coordinates && <a href="/supervision">{wording.t('pages:home.supervision')}</a>}
      {coordinates && <a href="/supervision/settings">{wording.t('pages:settings.title')}</a>}
      <form method="post" action="/sign-out">
        <button type="submit" className="plain">
          {wording.t('pages:home.signOut')}
        </button>
      </form>
    </nav>
  );
}
