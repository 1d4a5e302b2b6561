import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Card } from '../pages/elements.js';
import { Page } from '../pages/page.js';

interface Reader {
  readonly wording: Wording;
}

/** The form by which somebody asks for a link. `error` is a code of the address given. */
export function AskForLink({
  wording,
  email,
  error,
}: Reader & { readonly email?: string | undefined; readonly error?: string | undefined }): ReactElement {
  const t = (key: string) => wording.t(`pages:signIn.${key}`);
  return (
    <form method="post" action="/sign-in">
      <label htmlFor="email">{t('email')}</label>
      {error && (
        <p className="error" id="email-error">
          {wording.t(`problems:codes.${error}`)}
        </p>
      )}
      <input
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={320}
        defaultValue={email}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'email-error' : undefined}
      />
      <button type="submit">{t('send')}</button>
    </form>
  );
}

export function SignInPage({
  wording,
  ...form
}: Reader & { readonly email?: string | undefined; readonly error?: string | undefined }): ReactElement {
  return (
    <Page wording={wording} title={wording.t('pages:signIn.title')}>
      <Card title={wording.t('pages:signIn.title')}>
        <p className="lead">{wording.t('pages:signIn.text')}</p>
        <AskForLink wording={wording} {...form} />
      </Card>
    </Page>
  );
}

/** The same for a known and an unknown address. */
export function LinkSentPage({ wording }: Reader): ReactElement {
  return (
    <Page wording={wording} title={wording.t('pages:signIn.sent.title')}>
      <Card title={wording.t('pages:signIn.sent.title')} mark="mail">
        <p className="lead">{wording.t('pages:signIn.sent.text')}</p>
        <p>{wording.t('pages:signIn.sent.help')}</p>
      </Card>
    </Page>
  );
}

/** The link is opened; nothing has happened until the button is pressed. */
export function ConfirmPage({
  wording,
  purpose,
  name,
}: Reader & { readonly purpose: 'sign-in' | 'verify-address'; readonly name: string }): ReactElement {
  const say = (key: string) => wording.t(`pages:link.${purpose}.${key}`, { name });
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')}>
        <p className="lead">{say('text')}</p>
        <form method="post" className="answers">
          <button type="submit">{say('button')}</button>
        </form>
        <p className="small">{wording.t('pages:link.notYou')}</p>
      </Card>
    </Page>
  );
}

/** A link that was used, or is too old: what to do now. */
export function LinkOverPage({
  wording,
  state,
}: Reader & { readonly state: 'used' | 'expired' }): ReactElement {
  const title = wording.t(`pages:link.${state}.title`);
  return (
    <Page wording={wording} title={title}>
      <Card title={title} mark="stop" warm>
        <p className="lead">{wording.t(`pages:link.${state}.text`)}</p>
        <AskForLink wording={wording} />
      </Card>
    </Page>
  );
}

/** The address is verified, by a link too old to sign in with. */
export function VerifiedPage({ wording }: Reader): ReactElement {
  return (
    <Page wording={wording} title={wording.t('pages:link.verified.title')}>
      <Card title={wording.t('pages:link.verified.title')} mark="done">
        <p className="lead">{wording.t('pages:link.verified.text')}</p>
        <AskForLink wording={wording} />
      </Card>
    </Page>
  );
}
