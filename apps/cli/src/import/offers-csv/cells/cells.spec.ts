import { paris } from '@app/domain/territories';
import { readDate } from './date-cell.js';
import { readEmail } from './email-cell.js';
import { readNumber } from './number-cell.js';
import { readPhone } from './phone-cell.js';
import { readSite } from './site-cell.js';
import { readYesOrNo } from './yes-no-cell.js';

describe('the cells of a French spreadsheet', () => {
  it.each([
    ['05/04/1990', { date: '1990-04-05' }],
    ['5/4/1990', { date: '1990-04-05' }],
    ['05-04-1990', { date: '1990-04-05' }],
    ['1990-04-05 00:00:00', { date: '1990-04-05' }],
    ['1er février 1990', { date: '1990-02-01' }],
    ['29/02/2001', { wrong: 'unreadable' }],
    ['04/13/1990', { wrong: 'unreadable' }],
    ['05/04/90', { wrong: 'two-digit-year' }],
    ['32968', { wrong: 'unreadable' }],
  ])('date %s', (cell, expected) => {
    expect(readDate(cell)).toEqual(expected);
  });

  it.each([
    ['06 39 98 00 01', '+33639980001', []],
    ['06.39.98.00.01', '+33639980001', []],
    ['639980001', '+33639980001', ['leading-zero-restored']],
    ['6 39 98 00 01', '+33639980001', ['leading-zero-restored']],
    ['639980001,0', '+33639980001', ['leading-zero-restored']],
    ['33639980001', '+33639980001', []],
    ['+33 (0)6 39 98 00 01', '+33639980001', []],
    ['+44 7400 123456', '+447400123456', []],
    ['6,3998E+08', undefined, ['phone-digits-lost']],
    ['06 39', undefined, ['phone-unreadable']],
    ['', undefined, []],
  ])('phone %s', (cell, value, codes) => {
    const read = readPhone(cell);
    expect(read.value).toBe(value);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['lea@exemple.invalid', 'lea@exemple.invalid'],
    [' Lea.Exemple@Exemple.INVALID ', 'Lea.Exemple@Exemple.INVALID'],
    ['mailto:lea@exemple.invalid', 'lea@exemple.invalid'],
    ['Léa <lea@exemple.invalid>', 'lea@exemple.invalid'],
  ])('e-mail %s', (cell, value) => {
    expect(readEmail(cell)).toMatchObject({ value: { address: value }, problems: [] });
  });

  it.each([
    ['', 'email-missing'],
    ['lea@exemple', 'email-invalid'],
    ['lea@.invalid', 'email-invalid'],
    ['lea exemple.invalid', 'email-invalid'],
    ['lea@exemple.invalid / tom@exemple.invalid', 'email-several'],
  ])('no e-mail: %s', (cell, code) => {
    expect(readEmail(cell).problems.map((one) => one.code)).toEqual([code]);
  });

  it.each([
    ['75018', '', '75118', []],
    ['75 116', '', '75116', []],
    ['75018 Paris', '', '75118', []],
    ['75018,0', '', '75118', []],
    ['', '18e', '75118', []],
    ['', 'Paris 1er arrondissement', '75101', []],
    ['', '75020', '75120', []],
    ['75018', '19', '75118', ['district-differs']],
    ['93100', '', undefined, ['outside-territory']],
    ['1000', '', undefined, ['leading-zero-restored', 'outside-territory']],
    ['7501', '', undefined, ['leading-zero-restored', 'outside-territory']],
    ['', '21', undefined, ['postal-code-unreadable']],
    ['ici', '', undefined, ['postal-code-unreadable']],
    ['', '', undefined, ['site-missing']],
  ])('postal code "%s", arrondissement "%s"', (postal, district, code, codes) => {
    const read = readSite(postal, district, paris);
    expect(read.value?.district).toBe(code);
    expect(read.problems.map((one) => one.code)).toEqual(codes);
  });

  it('numbers with a decimal comma and a unit', () => {
    expect(['2,5', '5 km', '3 heures', '4.5km', 'loin', '-3'].map(readNumber)).toEqual([
      2.5,
      5,
      3,
      4.5,
      undefined,
      undefined,
    ]);
  });

  it('yes, no, and neither', () => {
    expect(['Oui', 'x', '✓', 'NON', '0', 'peut-être', '', undefined].map(readYesOrNo)).toEqual([
      true,
      true,
      true,
      false,
      false,
      'unread',
      undefined,
      undefined,
    ]);
  });
});
