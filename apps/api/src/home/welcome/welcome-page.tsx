import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Card } from '../../pages/elements.js';
import { Page } from '../../pages/page.js';
import { AskForLink } from '../../sign-in/sign-in-pages.js';
import type { ServiceFacts } from '../service-facts.js';

/** For whoever is not signed in: what it is for, the way in, what runs where. */
export function WelcomePage({
  wording,
  facts,
}: {
  readonly wording: Wording;
  readonly facts: ServiceFacts;
}): ReactElement {
  const say = (key: string) => wording.t(`pages:home.${key}`);
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')}>
        <p className="lead">{say('text')}</p>
        <h2>{wording.t('pages:signIn.title')}</h2>
        <p>{wording.t('pages:signIn.text')}</p>
        <AskForLink wording={wording} />
      </Card>
      <section className="card">
        <h2>{say('runs')}</h2>
        <dl className="facts parts">
          {facts.parts.map(({ part, where, version }) => (
            <div key={part}>
              <dt>{say(`parts.${part}`)}</dt>
              <dd>
                {say(`where.${where}`)}
                {version !== undefined && <span className="muted"> · {version}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <ul className="row links">
          <li>
            <a href="/docs">{say('docs')}</a>
          </li>
          {facts.mailboxPath !== undefined && (
            <li>
              <a href={facts.mailboxPath}>{say('mailbox')}</a>
            </li>
          )}
          <li>
            <a href="/health/ready">{say('health')}</a>
          </li>
        </ul>
      </section>
    </Page>
  );
}
