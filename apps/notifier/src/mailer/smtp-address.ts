/** What the URL of the mail server says beside where it is. */
export interface SmtpAddress {
  /** For the client: without our own marks. */
  readonly url: string;
  /** `?demo`: a catcher, which takes the addresses of the demonstration. */
  readonly takesDemo: boolean;
  /** `?deduplicates`: a second mail with the same Message-ID is dropped there. */
  readonly deduplicates: boolean;
}

export function readSmtpUrl(smtpUrl: string): SmtpAddress {
  const url = new URL(smtpUrl);
  const takesDemo = url.searchParams.has('demo');
  const deduplicates = url.searchParams.has('deduplicates');
  url.searchParams.delete('demo');
  url.searchParams.delete('deduplicates');
  return { url: url.href, takesDemo, deduplicates };
}
