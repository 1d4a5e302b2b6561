import sanitizeHtml from 'sanitize-html';

const blocks = [
  'p',
  'br',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'hr',
];

/** Controls, halves of characters, and marks that turn text around or that nobody sees. */
const unseen = /(?!\n)[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * What a reader sees of a piece of HTML (or of text with entities), as plain text: blocks become lines, list items
 * begin with a dash, scripts and styles vanish.
 */
export function plainText(html: string): string {
  const clean = sanitizeHtml(html, { allowedTags: blocks, allowedAttributes: {} });
  return (
    clean
      // Cleaned: every `<` left opens one of the blocks above, those of the text are entities.
      .replaceAll('<li>', '\n- ')
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/[^\S\n]+/g, ' ')
      .replace(unseen, '')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** The same on one line: titles and names. */
export function plainLine(html: string): string {
  return plainText(html).replace(/\s+/g, ' ');
}
