import type { AccessCode } from '@app/contracts';
import { isAccess } from '@app/contracts';
import { invalid } from '../errors/index.js';

/**
 * Reads practical arrangements, asked for or offered, each once. `['step-free']` passes; a diagnosis, or any word that
 * is no code, does not.
 * @throws access-unknown
 */
export function readAccess(value: unknown, pointer: string): readonly AccessCode[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid('access-unknown', pointer);
  const codes = (value as readonly unknown[]).map((code, index) => {
    if (typeof code !== 'string' || !isAccess(code)) throw invalid('access-unknown', `${pointer}/${index}`);
    return code;
  });
  return [...new Set(codes)];
}
