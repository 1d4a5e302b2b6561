import { invalid } from '../errors/index.js';

/** An address as its owner writes it, and the key under which it is the same address for us. */
export interface EmailAddress {
  readonly address: string;
  readonly key: string;
}

const mostLocalChars = 64;
const mostChars = 254;
const atoms = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u;

/**
 * Reads one bare e-mail address, without a display name, quotes or comments; the domain may be in any script.
 * ` Lea@Exemple.fr ` passes; `Lea <lea@exemple.fr>`, `a@b.fr,c@d.fr` and an address with a line break do not.
 * @throws email-invalid
 * @source RFC 5321, section 4.5.3.1 (lengths) and RFC 5322, section 3.4.1 (dot-atom)
 */
export function parseEmailAddress(value: unknown, pointer: string): EmailAddress {
  const refused = invalid('email-invalid', pointer);
  if (typeof value !== 'string' || value.length > 4 * mostChars || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(value))
    throw refused;
  const address = value.normalize('NFC').trim();
  const [local = '', domain = '', ...more] = address.split('@');
  const host = asciiDomain(domain);
  if (more.length > 0 || local.length > mostLocalChars || !atoms.test(local) || host === undefined)
    throw refused;
  if (local.length + 1 + Math.max(host.length, domain.length) > mostChars) throw refused;
  return { address, key: `${local}@${host}`.toLowerCase() };
}

/** The domain in ASCII, so that `é.fr` and `xn--9ca.fr` are one; undefined when it is no name of two labels or more. */
function asciiDomain(domain: string): string | undefined {
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return undefined;
  if (/^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : undefined;
}
