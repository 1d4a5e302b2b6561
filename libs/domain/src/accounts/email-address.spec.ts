import { parseEmailAddress } from './email-address.js';

const parse = (value: unknown) => parseEmailAddress(value, '/email');

describe('parseEmailAddress', () => {
  it.each([
    ['lea@exemple.fr', 'lea@exemple.fr'],
    ['  Lea.Martin+paris@Exemple.FR ', 'lea.martin+paris@exemple.fr'],
    ["o'neil@sub.exemple.co.uk", "o'neil@sub.exemple.co.uk"],
    ['lea@demo.invalid', 'lea@demo.invalid'],
    ['lea@mairie-été.fr', 'lea@xn--mairie-t-h1ab.fr'],
    ['lea@mairie-e\u0301te\u0301.fr', 'lea@xn--mairie-t-h1ab.fr'],
    ['lea@xn--mairie-t-h1ab.fr', 'lea@xn--mairie-t-h1ab.fr'],
    [`${'a'.repeat(64)}@exemple.fr`, `${'a'.repeat(64)}@exemple.fr`],
  ])('knows %s as %s', (given, key) => {
    expect(parse(given).key).toBe(key);
  });

  it('keeps the address as its owner writes it', () => {
    expect(parse(' Lea@Exemple.fr').address).toBe('Lea@Exemple.fr');
  });

  it.each([
    '',
    'lea',
    '@exemple.fr',
    'lea@',
    'lea@localhost',
    'lea@exemple..fr',
    'lea@-exemple.fr',
    'lea@127.0.0.1',
    'lea@[127.0.0.1]',
    'lea..m@exemple.fr',
    '.lea@exemple.fr',
    'lea@b.fr, tom@b.fr',
    'lea@b.fr;tom@b.fr',
    'lea@b.fr tom@b.fr',
    'Lea <lea@exemple.fr>',
    '"lea@exemple.fr" <tom@exemple.fr>',
    '"lea"@exemple.fr',
    'lea@exemple.fr\r\nBcc: tom@exemple.fr',
    'lea@exemple.fr\n',
    'lea\u0000@exemple.fr',
    'lea\ud800@exemple.fr',
    'lea\u202e@exemple.fr',
    'lea@exem\u200bple.fr',
    'lea@exemple.fr/../x',
    `${'a'.repeat(65)}@exemple.fr`,
    `lea@${'a'.repeat(64)}.fr`,
    `lea@${`${'a'.repeat(60)}.`.repeat(5)}fr`,
    'a'.repeat(1_000_000),
    7,
    null,
    ['lea@exemple.fr'],
  ])('refuses %j', (given) => {
    expect(() => parse(given)).toThrow(expect.objectContaining({ code: 'email-invalid', pointer: '/email' }));
  });
});
