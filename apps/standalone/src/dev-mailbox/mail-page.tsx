import type { CaughtMail } from '@app/runtime';
import { wordingFor } from '@app/wording';
import type { ReactElement } from 'react';
import { Page } from '../../../api/src/pages/page.js';
import { pathOf } from './mailbox-page.js';

/** One mail as its reader sees it, as plain text, and its headers. */
export function MailPage({ mail }: { readonly mail: CaughtMail }): ReactElement {
  const { id, subject, from, to, text, html, headers } = mail;
  return (
    <Page wording={wordingFor('en')} title={subject} wide>
      <p>
        <a href="/dev/mailbox">All mails</a>
      </p>
      <h1>{subject}</h1>
      <p>
        From {from} to {to.join(', ')}
      </p>
      {html !== '' && (
        <iframe
          title="The mail as it looks"
          src={`${pathOf(id)}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          width="100%"
          height="640"
          frameBorder="0"
        />
      )}
      <h2>Plain text</h2>
      <pre>{text}</pre>
      <h2>Headers</h2>
      <dl>
        {Object.entries(headers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`${pathOf(id)}.json`}>JSON</a>
      </p>
    </Page>
  );
}
