import { readFileSync } from 'node:fs';
import { CommandError } from '../service/command-error.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EACCES: 'The file may not be read',
  EISDIR: 'This is a folder, not a file',
};

/** The bytes of a file that an operator named. @throws CommandError */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new CommandError(`${reason}: ${file}.`);
  }
}
