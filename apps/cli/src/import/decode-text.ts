import { UnreadableFileError } from './unreadable-file.error.js';

const utf16LittleEndian = [0xff, 0xfe] as const;
const utf16BigEndian = [0xfe, 0xff] as const;

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file as people save it: a byte order mark decides, else valid UTF-8, else windows-1252 (what a French
 * spreadsheet writes by default). `declared` is an encoding named by the file itself, tried when there is no mark.
 * @throws UnreadableFileError `encoding-unknown`
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (beginsWith(bytes, utf16LittleEndian)) return new TextDecoder('utf-16le').decode(bytes);
  if (beginsWith(bytes, utf16BigEndian)) return new TextDecoder('utf-16be').decode(bytes);
  if (declared && !/^utf-?8$/i.test(declared)) return decodeAs(declared, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

/** In pieces: in one go, Node 20 takes windows-1252 for Latin-1 and loses the apostrophe, the euro and the œ. */
function decodeAs(label: string, bytes: Uint8Array): string {
  try {
    const decoder = new TextDecoder(label);
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    throw new UnreadableFileError('encoding-unknown', label);
  }
}
