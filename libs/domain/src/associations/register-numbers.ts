import { invalid } from '../errors/index.js';

const rnaShape = /^W(?:\d\d|2[AB]|9[A-Z])\d{7}$/;
const laPosteSiren = '356000000';

/**
 * An association's number in the Répertoire national des associations: `w 751 234 567` gives W751234567.
 * W, then nine characters that begin with the department of the registry.
 * @throws `rna-malformed`
 * @source arrêté du 14 octobre 2009 portant création du répertoire national des associations
 */
export function parseRna(value: unknown, pointer: string): string {
  const number = compact(value).toUpperCase();
  if (!rnaShape.test(number)) throw invalid('rna-malformed', pointer);
  return number;
}

/**
 * The nine digits of an organisation, the last one a check digit: 732 829 320 passes, 732 829 321 does not.
 * @throws `siren-malformed`, `siren-checksum`
 * @source Code de commerce, R123-220 to R123-222; INSEE, répertoire Sirene (Luhn)
 */
export function parseSiren(value: unknown, pointer: string): string {
  const number = compact(value);
  if (!/^\d{9}$/.test(number)) throw invalid('siren-malformed', pointer);
  if (luhnSum(number) % 10 !== 0) throw invalid('siren-checksum', pointer);
  return number;
}

/**
 * The fourteen digits of an establishment: its organisation's SIREN, then five, checked as a whole.
 * La Poste's post offices are checked by their plain sum of digits instead.
 * @throws `siret-malformed`, `siret-checksum`
 * @source INSEE, répertoire Sirene (Luhn, and the exception of SIREN 356 000 000)
 */
export function parseSiret(value: unknown, pointer: string): string {
  const number = compact(value);
  if (!/^\d{14}$/.test(number)) throw invalid('siret-malformed', pointer);
  const postOffice = number.startsWith(laPosteSiren) && digitSum(number) % 5 === 0;
  const organisation = luhnSum(number.slice(0, 9)) % 10 === 0;
  if (!postOffice && (!organisation || luhnSum(number) % 10 !== 0)) throw invalid('siret-checksum', pointer);
  return number;
}

function compact(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/[\s.\u00a0\u202f-]/g, '') : '';
}

/** Every second digit from the right counts double, less nine where that has two digits. */
function luhnSum(digits: string): number {
  return digits
    .split('')
    .reverse()
    .reduce((sum, digit, position) => {
      const doubled = Number(digit) * (position % 2 === 0 ? 1 : 2);
      return sum + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
}

function digitSum(digits: string): number {
  return digits.split('').reduce((sum, digit) => sum + Number(digit), 0);
}
