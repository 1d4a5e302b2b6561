import { AesGcmSealedText } from './aes-gcm-sealed-text.js';
import { noKeys } from './keys.js';

const withKey = (byte: number) =>
  new AesGcmSealedText({ linkKey: Buffer.alloc(32), dataKey: Buffer.alloc(32, byte) });
const row = { table: 'account_contacts', column: 'family_name', rowId: 'row-1' };
const sealing = withKey(1);

describe('AesGcmSealedText', () => {
  it.each(['Martin', '', 'ገብረእግዚአብሔር', 'D’Almeida'])('opens what it sealed: %s', (text) => {
    expect(sealing.open(sealing.seal(text, row), row)).toBe(text);
  });

  it('seals the same text differently each time', () => {
    expect(Buffer.from(sealing.seal('Martin', row))).not.toEqual(Buffer.from(sealing.seal('Martin', row)));
  });

  it.each([
    ['another row', { ...row, rowId: 'row-2' }],
    ['another column', { ...row, column: 'given_name' }],
    ['another table', { ...row, table: 'accounts' }],
  ])('does not open in %s', (_, elsewhere) => {
    const sealed = sealing.seal('Martin', row);
    expect(() => sealing.open(sealed, elsewhere)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  });

  it('does not open with another key, altered in any byte, or cut short', () => {
    const sealed = sealing.seal('Martin', row);
    expect(() => withKey(2).open(sealed, row)).toThrow('seal-broken');
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => sealing.open(altered, row)).toThrow('seal-broken');
      expect(() => sealing.open(sealed.slice(0, at), row)).toThrow('seal-broken');
    }
  });

  it('says so in a process without keys', () => {
    expect(() => new AesGcmSealedText(noKeys).seal('Martin', row)).toThrow('holds no data key');
  });
});
