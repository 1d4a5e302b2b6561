import type { Wording } from '@app/wording';
import { fallbackLocale, wordedLocales, wordingFor } from '@app/wording';
import type { Request } from 'express';

/** The words of the language that the request asks for, or of the city. */
export function readerWording(request: Request): Wording {
  return wordingFor(request.acceptsLanguages([...wordedLocales]) || fallbackLocale);
}
