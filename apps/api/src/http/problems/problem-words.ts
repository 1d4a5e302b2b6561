import type { Wording } from '@app/wording';
import type { Diagnosis } from './diagnosis.js';
import type { Problem } from './problem.js';

/** The problem document of a diagnosis, in the language of the reader. */
export function inWords(diagnosis: Diagnosis, wording: Wording, requestId: string): Problem {
  const { status, code, errors, wayOut, details } = diagnosis;
  const say = (one: string): string => sentenceOf(one, wording, details);
  return {
    type: `urn:traitdunion:problem:${code}`,
    title: wording.t(`problems:titles.${status}`),
    status,
    code,
    detail: say(code),
    ...(errors ? { errors: errors.map((one) => ({ ...one, detail: say(one.code) })) } : {}),
    ...(wayOut === undefined ? {} : { wayOut }),
    ...(details === undefined ? {} : { details }),
    requestId,
  };
}

/** What to do about a code; the facts behind it are numbers and codes. */
function sentenceOf(code: string, wording: Wording, details: Diagnosis['details'] = {}): string {
  const facts = Object.entries(details).map(([name, fact]) => [name, String(fact)]);
  const known = wording.has(`problems:codes.${code}`) ? code : 'unexpected';
  return wording.t(`problems:codes.${known}`, Object.fromEntries(facts) as Record<string, string>);
}
