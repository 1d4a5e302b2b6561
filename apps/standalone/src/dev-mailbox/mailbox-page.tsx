import type { CaughtMail } from '@app/runtime';
import { wordingFor } from '@app/wording';
import type { ReactElement } from 'react';
import { Page } from '../../../api/src/pages/page.js';

/** Every mail that left, newest first. For whoever runs the service, so in English like its commands. */
export function MailboxPage({ mails }: { readonly mails: readonly CaughtMail[] }): ReactElement {
  return (
    <Page wording={wordingFor('en')} title="Mailbox" wide>
      <h1>Mailbox</h1>
      <p>
        {mails.length === 0 ? 'No mail has left yet.' : `${mails.length} mails, the newest first.`} Nothing
        leaves this machine: demo addresses end in .invalid. <a href="/dev/mailbox">Look again</a> ·{' '}
        <a href="/dev/mailbox.json">JSON</a>
      </p>
      {mails.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Received</th>
              <th scope="col">To</th>
              <th scope="col">Subject</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, receivedAt, to, subject }) => (
              <tr key={id}>
                <td>
                  <time dateTime={receivedAt.toISOString()}>{receivedAt.toISOString().slice(11, 19)}</time>
                </td>
                <td>{to.join(', ')}</td>
                <td>
                  <a href={pathOf(id)}>{subject}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

export const pathOf = (id: string): string => `/dev/mailbox/${encodeURIComponent(id)}`;
