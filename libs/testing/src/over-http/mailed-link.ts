import type { CaughtMail } from '@app/runtime';

/** The first link of a mail that lives under one of the folders of signed links, as a path of the service. */
export function mailedLink(mail: CaughtMail, folder: 'a' | 'l' | 'u'): string | undefined {
  return new RegExp(`https?://[^/\\s]+(/${folder}/[\\w-]+/[\\w-]+)`).exec(mail.text)?.[1];
}
