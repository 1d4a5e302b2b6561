import { foldText } from '../fold-text.js';

/** A table of words for codes, by folded word; the code itself counts as a word for it. */
export function wordTable<Code extends string>(
  words: Readonly<Partial<Record<Code, readonly string[]>>>,
  codes: readonly Code[],
): ReadonlyMap<string, Code> {
  const table = new Map<string, Code>();
  for (const code of codes) {
    for (const word of [code, ...(words[code] ?? [])]) table.set(foldText(word), code);
  }
  return table;
}
