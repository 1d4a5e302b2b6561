/**
 * A word as people mean it: no case, no accents, one sort of apostrophe, one space between words.
 * ` Prénom ` and `PRENOM` fold to `prenom`; letters of other scripts are kept.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}'.]+/gu, ' ')
    .trim();
}

/** The words of a text, folded, one space around each: ` aider a lire `, so that a phrase is found whole. */
export function foldedWords(text: string): string {
  return ` ${foldText(text)
    .replace(/['.\s]+/g, ' ')
    .trim()} `;
}

/** Whether folded words hold a phrase, on word boundaries; a trailing `*` takes any ending. */
export function mentions(words: string, phrase: string): boolean {
  return words.includes(phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `);
}
