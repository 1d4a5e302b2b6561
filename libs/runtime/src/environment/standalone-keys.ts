import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SettingError } from './setting-error.js';
import { Expectation, key } from './setting-readers.js';

interface Keys {
  linkKey: Buffer;
  dataKey: Buffer;
}

/** The keys of a standalone service: made at its first start, kept beside its data, readable by its user alone. */
export function standaloneKeys(dataDir: string): Keys {
  const file = path.join(dataDir, 'keys.json');
  const fresh = JSON.stringify({ linkKey: newKey(), dataKey: newKey() });
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    writeFileSync(file, fresh, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(dataDir);
  }
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof Keys, unknown>;
    return { linkKey: readKey(kept.linkKey), dataKey: readKey(kept.dataKey) };
  } catch {
    throw unusable(dataDir);
  }
}

const newKey = (): string => randomBytes(32).toString('base64');

function readKey(text: unknown): Buffer {
  const bytes = key(String(text));
  if (bytes instanceof Expectation) throw new TypeError(bytes.wanted);
  return bytes;
}

const unusable = (dataDir: string): SettingError =>
  new SettingError([
    `DATA_DIR: the keys in ${path.join(dataDir, 'keys.json')} cannot be made or read: give the folder to the user ` +
      'who starts the service, restore the file, or choose another folder.',
  ]);
