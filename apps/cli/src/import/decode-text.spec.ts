import { decodeText } from './decode-text.js';
import { UnreadableFileError } from './unreadable-file.error.js';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('Prénom;Œuvre', 'utf8')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFPrénom;Œuvre', 'utf8')],
    ['windows-1252', Buffer.from([0x50, 0x72, 0xe9, 0x6e, 0x6f, 0x6d, 0x3b, 0x8c, 0x75, 0x76, 0x72, 0x65])],
    ['UTF-16 as "Unicode text"', Buffer.from('\uFEFFPrénom;Œuvre', 'utf16le')],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes).replace(/^\uFEFF/, '')).toBe('Prénom;Œuvre');
  });

  it('keeps the apostrophe and the euro of windows-1252', () => {
    expect(decodeText(Buffer.from([0x64, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x35, 0x80]))).toBe('d’été 5€');
  });

  it('lets the file name its encoding, and refuses one that nobody knows', () => {
    expect(decodeText(Buffer.from([0xa4]), 'iso-8859-15')).toBe('€');
    expect(() => decodeText(Buffer.from('a'), 'martian')).toThrow(UnreadableFileError);
  });
});
