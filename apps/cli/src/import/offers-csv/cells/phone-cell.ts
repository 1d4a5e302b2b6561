import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CellReading } from '../problems.js';
import { problem } from '../problems.js';

/**
 * A phone number in international form. `06 39 98 00 01` is +33639980001, and so is `639980001`: the zero that the
 * spreadsheet took for a number's is put back. `6,3998E+08` has lost its digits for good.
 */
export function readPhone(cell: string | undefined): CellReading<string> {
  const text = cell?.trim() ?? '';
  if (text === '') return { problems: [] };
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) return { problems: [problem('phone', 'phone-digits-lost')] };
  const digits = text.replace(/[.,]0$/, '').replace(/[\s.()/-]/g, '');
  const lostZero = /^[1-9]\d{8}$/.test(digits);
  const lostPlus = /^33[1-9]\d{8}$/.test(digits);
  const whole = lostZero ? `0${digits}` : lostPlus ? `+${digits}` : digits;
  const number = parsePhoneNumberFromString(whole, 'FR');
  if (!number?.isValid()) return { problems: [problem('phone', 'phone-unreadable')] };
  return { value: number.number, problems: lostZero ? [problem('phone', 'leading-zero-restored')] : [] };
}
