import { createTransport } from 'nodemailer';
import { MailCatcher } from './mail-catcher.js';

let catcher: MailCatcher;

beforeAll(async () => {
  const refuse = (address: string) => (address.startsWith('nobody') ? '550 5.1.1 no such box' : undefined);
  catcher = await MailCatcher.start({ keep: 3, refuse });
});
afterAll(() => catcher.stop());
beforeEach(() => catcher.clear());

async function send(mail: { to?: string; messageId?: string; subject?: string }): Promise<void> {
  const { hostname, port } = new URL(catcher.url);
  const transport = createTransport({ host: hostname, port: Number(port), ignoreTLS: true });
  await transport.sendMail({
    from: 'a@exemple.invalid',
    to: 'b@exemple.invalid',
    text: 'Déjà',
    html: '<p>là</p>',
    ...mail,
  });
  transport.close();
}

describe('MailCatcher', () => {
  it('keeps a mail with its envelope, parts and headers, and tells whoever waits', async () => {
    const waiting = catcher.waitFor(({ subject }) => subject === 'Été');
    await send({ subject: 'Été', messageId: '<one@x>' });
    const mail = await waiting;
    expect(mail).toMatchObject({ id: 'one@x', from: 'a@exemple.invalid', to: ['b@exemple.invalid'] });
    expect(mail.text.trim()).toBe('Déjà');
    expect(mail.html).toContain('<p>là</p>');
    expect(mail.headers['message-id']).toBe('<one@x>');
    expect(catcher.get('one@x')).toBe(mail);
    await expect(catcher.waitFor(({ id }) => id === 'one@x')).resolves.toBe(mail);
  });

  it('drops a repeat of the same Message-ID, and counts it', async () => {
    const before = catcher.repeats;
    await send({ messageId: '<same@x>' });
    await send({ messageId: '<same@x>' });
    expect(catcher.list()).toHaveLength(1);
    expect(catcher.repeats).toBe(before + 1);
  });

  it('keeps the newest, and lists them first', async () => {
    for (const subject of ['1', '2', '3', '4']) await send({ subject, messageId: `<${subject}@x>` });
    expect(catcher.list().map(({ subject }) => subject)).toEqual(['4', '3', '2']);
  });

  it('refuses recipients as it is told', async () => {
    await expect(send({ to: 'nobody@exemple.invalid' })).rejects.toMatchObject({ responseCode: 550 });
    expect(catcher.list()).toEqual([]);
  });

  it('says so when a mail does not come', async () => {
    await expect(catcher.waitFor(() => false, 20)).rejects.toThrow('within 20 ms');
  });
});
