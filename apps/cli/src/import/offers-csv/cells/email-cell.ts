import type { CellReading } from '../problems.js';
import { problem } from '../problems.js';

const shape =
  /^[^\s@<>(),;:"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** One e-mail address; `Name <address>` and `mailto:` are undressed, the domain is put in lower case. */
export function readEmail(cell: string | undefined): CellReading<string> {
  const text = cell?.trim() ?? '';
  if (text === '') return { problems: [problem('email', 'email-missing')] };
  if (text.split('@').length > 2) return { problems: [problem('email', 'email-several')] };
  const address = (/<([^<>]+)>/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '').trim();
  if (!shape.test(address) || address.length > 254 || address.includes('..')) {
    return { problems: [problem('email', 'email-invalid')] };
  }
  const at = address.lastIndexOf('@');
  return { value: address.slice(0, at) + address.slice(at).toLowerCase(), problems: [] };
}
