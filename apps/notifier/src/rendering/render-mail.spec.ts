import { readFileSync } from 'node:fs';
import type { MessageKind } from '@app/domain/notifications';
import { messageKindCodes, messageKindOf } from '@app/domain/notifications';
import { taskKinds } from '@app/domain/supervision';
import { wordedLocales } from '@app/wording';
import { Environment } from '@app/runtime';
import { aContext, aPreparedMail, planted } from '../fixtures/prepared-mail.js';
import type { Mail } from '../mailer/mail.js';
import { mailActions } from './mail-actions.js';
import { RenderMail } from './render-mail.js';

const rendering = new RenderMail(new Environment('test', { publicUrl: 'https://exemple.invalid' }));

const inLocale = (kind: MessageKind, locale: 'fr' | 'en') =>
  aPreparedMail(kind, { recipient: { ...aContext(kind).recipient, locale } });

/** What a reader sees of the HTML. */
const seen = ({ html }: Mail): string =>
  html
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/[\s\u200b-\u200f\u202f\ufeff\u00a0]+/g, ' ');

const plain = (text: string): string => text.replace(/[\s\u202f\u00a0]+/g, ' ');

describe.each(wordedLocales)('every message in %s', (locale) => {
  it.each(messageKindCodes)('%s says the same in both parts, in its language, to one reader', (kind) => {
    const mail = rendering.execute(inLocale(kind, locale));
    expect(mail.to).toBe(planted.email);
    expect(mail.html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
    expect(mail.html).toMatch(/<html[^>]* dir="ltr"/);
    expect(mail.subject.length).toBeLessThan(100);
    const lines = mail.text.split('\n').filter((line) => !/^(https|--$)/.test(line));
    for (const line of lines) {
      for (const words of line.replace(/^- /, '').split(' – ')) expect(seen(mail)).toContain(plain(words));
    }
  });

  it.each(messageKindCodes)(
    '%s holds nothing but its reader’s given name, and no picture or script',
    (kind) => {
      const mail = rendering.execute(inLocale(kind, locale));
      const all = `${mail.subject} ${mail.html} ${mail.text}`;
      for (const secret of Object.values(planted)) expect(all).not.toContain(secret);
      expect(all).not.toMatch(/\{\{|undefined|null,|\[object/);
      expect(mail.html).not.toMatch(/<(img|script|iframe|form|link)\b|url\(|@import/);
      for (const [, url] of mail.html.matchAll(/href="([^"]+)"/g))
        expect(url).toMatch(/^https:\/\/exemple\.invalid\//);
    },
  );
});

describe('a mail about goods', () => {
  const items = [
    { item: 'blankets', label: null, quantity: 40 },
    { item: 'other', label: 'béquilles', quantity: 3 },
  ] as const;
  const mailOf = (kind: MessageKind, promised: typeof items | readonly [] = []) => {
    const { need, match } = aContext(kind);
    return plain(
      rendering.execute(aPreparedMail(kind, { need: { ...need!, items }, match: { ...match!, promised } }))
        .text,
    );
  };

  it('says what the list lacks, then what the reader gives', () => {
    const list = '40 × Couvertures, 3 × Autre chose (béquilles)';
    expect(mailOf('invitation')).toContain(`Il manque encore – ${list}`);
    expect(mailOf('confirmed', items)).toContain(`Vous donnez – ${list}`);
  });
});

describe.each(wordedLocales)('the words of mails in %s', (locale) => {
  const file = new URL(`../../../../libs/wording/src/${locale}/mail.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<'kinds' | 'actions' | 'task', object>;

  it('are those of every kind, button and task, and no others', () => {
    expect(Object.keys(words.kinds).toSorted()).toEqual([...messageKindCodes].toSorted());
    expect(Object.keys(words.actions).toSorted()).toEqual(
      [...Object.keys(mailActions), 'other-need'].toSorted(),
    );
    expect(Object.keys(words.task).toSorted()).toEqual([...taskKinds].toSorted());
  });

  it('say of every kind what it is about, at a glance and in full', () => {
    for (const kind of Object.values(words.kinds) as Record<string, unknown>[]) {
      expect(Object.keys(kind)).toEqual(['subject', 'preview', 'title', 'body']);
      expect(Array.isArray(kind['body']) && kind['body'].length > 0).toBe(true);
    }
  });
});

describe('a solicitation', () => {
  it.each(messageKindCodes)('%s carries a way out exactly when it asks for something new', (kind) => {
    const mail = rendering.execute(aPreparedMail(kind));
    const asks = messageKindOf(kind).nature === 'solicitation';
    expect(mail.unsubscribeUrl !== undefined).toBe(asks);
    expect(mail.text.includes('/u/')).toBe(asks);
  });
});

describe('an invitation', () => {
  it('tells what, who, where, when, why and until when, and asks for a yes or a no', () => {
    const { text, subject } = rendering.execute(aPreparedMail('invitation'));
    const words = plain(text);
    expect(plain(subject)).toBe('Une demande pour vous : Ateliers de conversation, mardi 24 novembre');
    expect(words).toContain('Les Voisins du 18e');
    expect(words).toContain('Paris, 18e arrondissement');
    expect(words).toContain('mardi 24 novembre 2026, de 18:00 à 20:00, puis 5 autres séances');
    expect(words).toContain('- Vous êtes libre à chaque séance');
    expect(words).toContain('- Personne n’a encore répondu');
    expect(words).toContain('jusqu’au dimanche 22 novembre 2026 à 19:00');
    expect(words).toContain('?answer=yes');
    expect(words).toContain('?answer=no');
  });

  it('of a need without sessions says that the times are agreed together', () => {
    const { need } = aContext('invitation');
    const sessions = { count: 0, next: null };
    const flexible = aPreparedMail('invitation', { need: { ...need!, flexible: true, sessions } });
    const booked = { ...flexible.context.match!, booked: sessions, lastSession: null };
    const { text } = rendering.execute({
      ...flexible,
      context: { ...flexible.context, match: booked },
    });
    expect(plain(text)).toContain('Horaires à décider ensemble');
  });

  it('leaves the reasons out when the engine’s codes are unknown', () => {
    const { match } = aContext('invitation');
    const { text } = rendering.execute(
      aPreparedMail('invitation', { match: { ...match!, explanation: {} } }),
    );
    expect(text).not.toContain('Pourquoi vous');
  });
});

describe('the end of a match', () => {
  it('gives the reason in plain words, and the next step', () => {
    const { text } = rendering.execute(aPreparedMail('refused'));
    expect(text).toContain('Une autre proposition a été retenue');
    expect(text).toContain('Mots partagés');
    expect(text).toContain(`https://exemple.invalid/needs/`);
  });

  it('thanks for the hours, certified when somebody said that they took place', () => {
    const { match } = aContext('completed');
    const said = rendering.execute(aPreparedMail('completed'));
    expect(said.text).toContain('6,5 heures.');
    const silent = rendering.execute(aPreparedMail('completed', { match: { ...match!, by: 'service' } }));
    expect(silent.text).toContain('ne sont pas certifiées');
    const none = rendering.execute(aPreparedMail('completed', { match: { ...match!, minutesDone: 0 } }));
    expect(none.text).not.toContain('heure');
  });
});

describe('a mail to an address that nobody confirmed', () => {
  it.each(['sign-in', 'verify-address', 'offer-consent'] as const)('greets by no name: %s', (kind) => {
    const recipient = { ...aContext(kind).recipient, emailVerifiedAt: null };
    const stranger = rendering.execute(aPreparedMail(kind, { recipient }));
    expect(stranger.text).toContain('Bonjour,');
    expect(stranger.text + stranger.html).not.toContain('Léa');
    expect(rendering.execute(aPreparedMail(kind)).text).toContain('Bonjour Léa,');
  });
});

describe('a look back', () => {
  it('names the session that is over, not the one to come', () => {
    const { text } = rendering.execute(aPreparedMail('attendance-question'));
    expect(text).toContain('mardi 17 novembre 2026');
    expect(text).not.toContain('24 novembre');
  });
});

describe('what happens to a need next', () => {
  it.each([
    ['a hold', { moderation: 'approved', holdUntil: new Date('2026-11-20T09:10:00Z') }, 'à 10:10'],
    ['moderation', { moderation: 'pending', holdUntil: new Date('2026-11-20T09:10:00Z') }, 'relit d’abord'],
    ['no hold', { moderation: 'approved', holdUntil: null }, 'tout de suite'],
  ] as const)('is told: %s', (_name, change, words) => {
    const { need } = aContext('need-published');
    const { text } = rendering.execute(aPreparedMail('need-published', { need: { ...need!, ...change } }));
    expect(text).toContain(words);
  });
});
