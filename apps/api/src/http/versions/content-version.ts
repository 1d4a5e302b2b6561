import { crc32 } from 'node:zlib';
import { HttpProblem } from '../problems/http-problem.js';

/** The version of what has no counter of its own: the same content gives the same number, 1 to 9 digits. */
export const contentVersion = (content: object): number => (crc32(JSON.stringify(content)) % 999_999_999) + 1;

/** @throws version-mismatch when what is there is not what the edit was made on */
export function requireVersion(content: object, version: number): void {
  if (contentVersion(content) !== version) throw new HttpProblem(412, 'version-mismatch');
}
