import { isIP } from 'node:net';
import path from 'node:path';

/** Turns a variable's text into its value, or says what it should have been (without quoting it). */
export type Reader<T> = (text: string) => T | Expectation;

/** Ends the sentence "NAME must be …". */
export class Expectation {
  constructor(readonly wanted: string) {}
}

export const urlOf =
  (...schemes: string[]): Reader<string> =>
  (text) =>
    URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1))
      ? text
      : new Expectation(`a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);

/** A web address without path, query and closing slash, so that paths can be appended. */
export const origin: Reader<string> = (text) => {
  if (!URL.canParse(text)) return new Expectation('a web address such as https://example.org');
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === ''
    ? url.origin
    : new Expectation('a web address without path, such as https://example.org');
};

export const wholeNumber =
  (from: number, to: number): Reader<number> =>
  (text) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= from && value <= to
      ? value
      : new Expectation(`a whole number from ${from} to ${to}`);
  };

/** 256 random bits in base64 or base64url, as `openssl rand -base64 32` prints them. */
export const key: Reader<Buffer> = (text) => {
  const bytes = Buffer.from(text, 'base64');
  return /^[\w+/-]+={0,2}$/.test(text) && bytes.length === 32
    ? bytes
    : new Expectation('32 bytes in base64 (make them with `openssl rand -base64 32`)');
};

export const oneOf =
  <const T extends string>(...values: readonly T[]): Reader<T> =>
  (text) =>
    values.find((value) => value === text) ?? new Expectation(`one of ${values.join(', ')}`);

/** `Name <box@host>` or a bare address. */
export const sender: Reader<string> = (text) =>
  /^([^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(text)
    ? text
    : new Expectation('an e-mail address, alone or as Name <address>');

/** Proxies by address, network such as `10.0.0.0/8`, or the word for a family of networks. */
export const proxies: Reader<readonly string[]> = (text) => {
  const listed = text.split(',').map((proxy) => proxy.trim());
  return listed.every(isProxy)
    ? listed
    : new Expectation(
        'addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal, with commas between',
      );
};

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

export const folder: Reader<string> = (text) => path.resolve(text);
