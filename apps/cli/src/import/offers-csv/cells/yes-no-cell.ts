import { foldText } from '../../fold-text.js';

const yes: ReadonlySet<string> = new Set([
  'oui',
  'o',
  'yes',
  'y',
  'vrai',
  'true',
  'x',
  '1',
  'ok',
  "d'accord",
]);
const no: ReadonlySet<string> = new Set(['non', 'n', 'no', 'faux', 'false', '0']);

/** Oui or non; `unread` when it is neither, nothing when the cell is empty. */
export function readYesOrNo(cell: string | undefined): boolean | 'unread' | undefined {
  if (!cell?.trim()) return undefined;
  if (/^[✓✔☑]$/u.test(cell.trim())) return true;
  const word = foldText(cell);
  if (yes.has(word)) return true;
  return no.has(word) ? false : 'unread';
}
