import { HttpProblem } from '../problems/http-problem.js';

const mostDepth = 20;
/** What would reach the prototype of an object. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of what was sent with every text in NFC. NUL and halves of characters, which PostgreSQL and JSON disagree
 * about, keys that reach a prototype, and nesting that no request needs are refused.
 */
export function cleanInput(value: unknown, pointer = '', depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value, pointer);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === mostDepth) throw refusal('too-deep', pointer);
  if (Array.isArray(value))
    return value.map((item, index) => cleanInput(item, `${pointer}/${index}`, depth + 1));
  const entries = Object.entries(value).map(([key, item]) => {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (forbiddenKeys.has(key)) throw refusal('field-unknown', place);
    return [cleanText(key, pointer), cleanInput(item, place, depth + 1)] as const;
  });
  return Object.fromEntries(entries);
}

function cleanText(text: string, pointer: string): string {
  if (/[\0\p{Cs}]/u.test(text)) throw refusal('text-not-allowed', pointer);
  return text.normalize('NFC');
}

const refusal = (code: string, pointer: string): HttpProblem =>
  new HttpProblem(422, 'request-invalid', { errors: [{ pointer, code }] });
