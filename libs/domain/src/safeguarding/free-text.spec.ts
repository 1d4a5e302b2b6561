import fc from 'fast-check';
import { contactIn, readPublicText, readText, withoutContacts } from './free-text.js';

const limits = { pointer: '/description', least: 3, most: 40, lines: 'many' } as const;

describe('contactIn', () => {
  it.each([
    ['écrivez à marie.dupont@exemple.fr', 'e-mail'],
    ['marie (at) exemple.org', 'e-mail'],
    ['appelez le 06 12 34 56 78', 'phone'],
    ['tél. 01.42.76.40.40', 'phone'],
    ['0612345678', 'phone'],
    ['06 12.34-56 78', 'phone'],
    ['+33 6 12 34 56 78', 'phone'],
    ['inscription sur https://exemple.invalid/x', 'url'],
    ['voir www.exemple.fr', 'url'],
    ['tout est sur exemple.org', 'url'],
  ])('sees %s', (text, contact) => {
    expect(contactIn(text)).toBe(contact);
  });

  it.each([
    'le 06 mai de 18 h à 20 h',
    'du 01.10.2026 au 03.10.2026',
    '2026-10-05 18:00',
    'le 05 10 2026 18 h, le 01-10-2026 18 h',
    'groupe A1.1, salle 75 018',
    'RNA W751234567',
    'venez.Le groupe est petit',
    '12 personnes, 2 séances par semaine',
  ])('lets %s pass', (text) => {
    expect(contactIn(text)).toBeUndefined();
  });

  it('finds none in what was cleaned', () => {
    const parts = fc.array(
      fc.constantFrom(
        'a@b.fr',
        '06 12 34 56 78',
        'www.x.org',
        'https://x.fr/a?b',
        'cours',
        '18',
        ' ',
        '.',
        '\n',
      ),
    );
    fc.assert(fc.property(parts, (words) => contactIn(withoutContacts(words.join(' '))) === undefined));
  });
});

describe('readText', () => {
  it('trims and keeps lines where it may', () => {
    expect(readText('  un\r\ndeux ', limits)).toBe('un\ndeux');
    expect(() => readText('un\ndeux', { ...limits, lines: 'one' })).toThrow('control-character');
  });

  it.each([
    [undefined, 'text-missing'],
    ['   ', 'text-missing'],
    ['ab', 'text-too-short'],
    ['é'.repeat(41), 'text-too-long'],
    ['abc\u0000', 'control-character'],
    ['abc\u202Edef', 'control-character'],
    ['abc\uD800', 'control-character'],
  ])('refuses %j: %s', (value, code) => {
    expect(() => readText(value, limits)).toThrow(code);
  });

  it('counts characters, not code units', () => {
    expect(readText('😀'.repeat(40), limits)).toHaveLength(80);
  });

  it('refuses a contact with the pointer to it', () => {
    expect(() => readPublicText('06 12 34 56 78', limits)).toThrow(
      expect.objectContaining({
        code: 'contact-in-text',
        pointer: '/description',
        details: { contact: 'phone' },
      }),
    );
  });
});
