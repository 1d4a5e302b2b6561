import { parsePersonName } from './person-name.js';

const parse = (value: unknown) => parsePersonName(value, '/givenName');

describe('parsePersonName', () => {
  it.each([
    'Ли',
    'محمد علی',
    'ገብረእግዚአብሔር',
    'გიორგი',
    'D’Almeida-N’Guyen',
    'van der Berg',
    'E\u0301lodie',
    'علی\u200cرضا',
    '𠮷田',
    'X',
    'J. P.',
    'J.-P.',
    'J.R.R.',
    'M.Dupont',
    'St. John',
    'Martin Jr.',
    'Anne-Lise de la Tour d’Auvergne',
    'a'.repeat(120),
    '𠮷'.repeat(120),
  ])('gives %s back as it was written', (name) => {
    expect(parse(name)).toBe(name);
  });

  it('drops the spaces around', () => {
    expect(parse('  Lea ')).toBe('Lea');
  });

  it.each([
    '',
    '   ',
    '<>',
    '123',
    'Le\u0000a',
    'Le\na',
    'Lea\u202eaeL',
    'Le\u200ba',
    'Lea\ud800',
    'https://a',
    'Gagnez sur evil.example',
    'bit.ly/x',
    't.co',
    'evil。com',
    'www.evil',
    'lea@exemple',
    'a'.repeat(121),
    'a'.repeat(1_000_000),
    7,
    undefined,
  ])('refuses %j', (given) => {
    expect(() => parse(given)).toThrow(
      expect.objectContaining({ code: 'name-invalid', pointer: '/givenName' }),
    );
  });
});
