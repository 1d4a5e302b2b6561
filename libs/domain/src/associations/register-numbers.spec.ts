import { Refusal } from '../errors/index.js';
import { parseRna, parseSiren, parseSiret } from './register-numbers.js';

function refusalOf(read: () => unknown): Refusal {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('register numbers', () => {
  it('reads an RNA number as people type it, Corsica and overseas included', () => {
    expect(parseRna(' w751 234 567 ', '/rna')).toBe('W751234567');
    expect(parseRna('W2A1000123', '/rna')).toBe('W2A1000123');
    expect(parseRna('W9R1000123', '/rna')).toBe('W9R1000123');
  });

  it.each(['', '751234567', 'W75123456', 'W7512345678', 'W2C1000123', 'X751234567', 12, null])(
    'refuses %p as an RNA number',
    (value) => {
      expect(refusalOf(() => parseRna(value, '/rna'))).toMatchObject({
        code: 'rna-malformed',
        kind: 'invalid',
        pointer: '/rna',
      });
    },
  );

  it('checks the last digit of a SIREN', () => {
    expect(parseSiren('732 829 320', '/siren')).toBe('732829320');
    expect(refusalOf(() => parseSiren('732829321', '/siren')).code).toBe('siren-checksum');
    expect(refusalOf(() => parseSiren('73282932', '/siren')).code).toBe('siren-malformed');
    expect(refusalOf(() => parseSiren(732_829_320, '/siren')).code).toBe('siren-malformed');
  });

  it('refuses a SIREN in which any one digit was mistyped', () => {
    const siren = '732829320';
    for (let place = 0; place < siren.length; place += 1) {
      const other = (Number(siren[place]) + 1) % 10;
      const mistyped = siren.slice(0, place) + String(other) + siren.slice(place + 1);
      expect(() => parseSiren(mistyped, '')).toThrow('siren-checksum');
    }
  });

  it('checks a SIRET and the SIREN that begins it', () => {
    expect(parseSiret('732 829 320 00074', '/siret')).toBe('73282932000074');
    expect(refusalOf(() => parseSiret('73282932000075', '/siret')).code).toBe('siret-checksum');
    expect(refusalOf(() => parseSiret('732829320', '/siret')).code).toBe('siret-malformed');
  });

  it('refuses fourteen digits that pass as a whole but begin with a wrong SIREN', () => {
    // Two faults, in the third and in the last digit, that cancel out over the whole number.
    const faulty = '73382932000072';
    expect(() => parseSiret(faulty, '/siret')).toThrow('siret-checksum');
  });

  it("knows La Poste's own rule", () => {
    expect(parseSiret('35600000049837', '/siret')).toBe('35600000049837');
    expect(parseSiret('35600000000048', '/siret')).toBe('35600000000048');
    expect(() => parseSiret('35600000049838', '/siret')).toThrow('siret-checksum');
  });
});
