/** The codes of a file that cannot be read at all, with what an operator can do about it. */
export const unreadableFiles = {
  'file-empty': 'The file is empty.',
  'encoding-unknown': 'The file declares an encoding that is not supported: save it as UTF-8.',
  'xml-declaration-missing':
    'A mission feed begins with <?xml version="1.0" encoding="UTF-8"?>; this file does not.',
  'xml-malformed': 'The XML is not well formed.',
  'xml-doctype-refused': 'A mission feed declares no DOCTYPE: entities are never expanded here.',
  'feed-root-missing': 'The root element of a mission feed is <source>.',
  'feed-without-missions': 'The feed holds no mission. Nothing was changed: an empty feed closes nothing.',
  'csv-header-missing':
    'No header row was found: a row that names at least an e-mail and one more known column.',
  'csv-column-repeated': 'Two columns have the same meaning: keep one of them.',
  'csv-quote-unclosed': 'A quotation mark is opened and never closed.',
  'csv-without-rows': 'There is no row under the header.',
  'not-a-csv': 'This is a spreadsheet file: export it as CSV first.',
} as const;

export type UnreadableFileCode = keyof typeof unreadableFiles;

/** The file as a whole is refused; nothing of it was read. `where` is a line, a column or a name, never a cell. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly code: UnreadableFileCode,
    readonly where?: string,
  ) {
    super(where === undefined ? unreadableFiles[code] : `${unreadableFiles[code]} (${where})`);
  }
}
