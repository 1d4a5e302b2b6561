import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Card } from '../../pages/elements.js';
import { Page } from '../../pages/page.js';

interface Reader {
  readonly wording: Wording;
}

export function UnsubscribePage({ wording }: Reader): ReactElement {
  const say = (key: string) => wording.t(`pages:unsubscribe.${key}`);
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')}>
        <p className="lead">{say('text')}</p>
        <p>{say('still')}</p>
        <form method="post" className="answers">
          <button type="submit">{say('button')}</button>
        </form>
      </Card>
    </Page>
  );
}

export function StoppedPage({ wording }: Reader): ReactElement {
  const say = (key: string) => wording.t(`pages:unsubscribe.done.${key}`);
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')} mark="done">
        <p className="lead">{say('text')}</p>
        <p>{say('back')}</p>
      </Card>
    </Page>
  );
}
