import { messageKindCodes } from '@app/domain/notifications';
import { Environment, MailCatcher } from '@app/runtime';
import { aPreparedMail } from '../fixtures/prepared-mail.js';
import { RenderMail } from '../rendering/render-mail.js';
import type { Mail } from './mail.js';
import { readSmtpUrl } from './smtp-address.js';
import { SmtpMailer } from './smtp.mailer.js';

const refusals: Readonly<Record<string, string>> = {
  'nobody@exemple.invalid': '550 5.1.1 no such box',
  'full@exemple.invalid': '552 5.2.2 box is full',
  'policy@exemple.invalid': '550 5.7.1 not from here',
  'later@exemple.invalid': '450 4.2.0 come back later',
};

let mailbox: MailCatcher;
let mailer: SmtpMailer;

const mailerOf = (url: string) =>
  new SmtpMailer({ ...readSmtpUrl(url), from: 'Trait d’union <a@exemple.invalid>' });

beforeAll(async () => {
  mailbox = await MailCatcher.start({ keep: 2_000, refuse: (address) => refusals[address] });
  mailer = mailerOf(mailbox.url);
});
afterAll(async () => {
  mailer.onApplicationShutdown();
  await mailbox.stop();
});
beforeEach(() => mailbox.clear());

const aMail = (over: Partial<Mail> = {}): Mail => ({
  id: 'b9a1',
  to: 'lea@exemple.invalid',
  subject: 'Été',
  html: '<p>là</p>',
  text: 'là',
  locale: 'fr',
  ...over,
});

describe('SmtpMailer', () => {
  it('sends both parts to one reader, under an id that repeats share', async () => {
    await mailer.send(aMail());
    await mailer.send(aMail());
    const [mail, ...more] = mailbox.list();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: ['lea@exemple.invalid'], subject: 'Été', id: 'b9a1@exemple.invalid' });
    expect(mail?.html).toContain('là');
    expect(mail?.text).toContain('là');
    expect(mail?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'idempotency-key': 'b9a1',
      'content-language': 'fr',
    });
    expect(mailer.refOf('b9a1')).toBe('<b9a1@exemple.invalid>');
  });

  it('offers the way out only where the mail has one', async () => {
    const unsubscribeUrl = 'https://exemple.invalid/u/1/2';
    await mailer.send(aMail({ id: 'with', unsubscribeUrl }));
    await mailer.send(aMail({ id: 'without' }));
    const [without, withOne] = mailbox.list();
    expect(withOne?.headers).toMatchObject({
      'list-unsubscribe': `<${unsubscribeUrl}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(without?.headers).not.toHaveProperty('list-unsubscribe');
  });

  it.each([
    'a@exemple.invalid, b@exemple.invalid',
    'a@exemple.invalid;b@exemple.invalid',
    'a@exemple.invalid\r\nBcc: b@exemple.invalid',
  ])('never makes two readers of %j', async (to) => {
    await mailer.send(aMail({ to })).catch(() => undefined);
    for (const mail of mailbox.list()) {
      expect(mail.to).toHaveLength(1);
      expect(mail.headers).not.toHaveProperty('bcc');
    }
  });

  it('gives a thousand mails of every kind one reader each', async () => {
    const rendering = new RenderMail(new Environment('test', { publicUrl: 'https://exemple.invalid' }));
    const written = messageKindCodes.map((kind) => rendering.execute(aPreparedMail(kind)));
    const mails = Array.from({ length: 1_000 }, (_, at): Mail => {
      const mail = written[at % written.length]!;
      return { ...mail, id: `m${at}`, to: `reader-${at}@exemple.invalid` };
    });
    for (let at = 0; at < mails.length; at += 50) {
      await Promise.all(mails.slice(at, at + 50).map((mail) => mailer.send(mail)));
    }
    const caught = mailbox.list();
    expect(caught).toHaveLength(1_000);
    expect(caught.filter(({ to }) => to.length !== 1)).toEqual([]);
    expect(
      caught.filter(({ id, to }) => to[0] !== `reader-${id.slice(1).split('@')[0]}@exemple.invalid`),
    ).toEqual([]);
    expect(caught.filter(({ headers }) => 'cc' in headers || 'bcc' in headers)).toEqual([]);
  }, 90_000);

  it.each([
    ['nobody@exemple.invalid', 'hard-bounce', 'smtp-550'],
    ['full@exemple.invalid', 'refused', 'smtp-552'],
    ['policy@exemple.invalid', 'refused', 'smtp-550'],
    ['later@exemple.invalid', 'deferred', 'smtp-450'],
  ])('tells what the server says of %s: %s', async (to, fate, code) => {
    await expect(mailer.send(aMail({ to }))).rejects.toMatchObject({ fate, code });
  });

  it('keeps demo addresses from a real server, and says that a server that is away may be asked later', async () => {
    const real = mailerOf('smtp://127.0.0.1:9');
    await expect(real.send(aMail())).rejects.toMatchObject({ fate: 'demo-address' });
    await expect(real.send(aMail({ to: 'a@demo.INVALID' }))).rejects.toMatchObject({ fate: 'demo-address' });
    await expect(real.send(aMail({ to: 'lea@exemple.fr' }))).rejects.toMatchObject({ fate: 'deferred' });
    expect(real.deduplicates).toBe(false);
    expect(mailer.deduplicates).toBe(true);
  });
});
