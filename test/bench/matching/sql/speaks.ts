import { languages } from '@app/contracts';
import type { RequiredLanguage } from '@app/domain/profiles';
import { languageBits, servedBy } from './bits.js';
import type { Statement } from './statement.js';

/** Whether a row speaks a required language, or one that the need takes for it, at least at a level. */
export function speaks(sql: Statement, { code, relatedAccepted }: RequiredLanguage, rank: number): string {
  const related = relatedAccepted ? languages[code].related : [];
  return `(l${rank} & ${sql.value(languageBits([...servedBy(code), ...related]), 'bigint')}) <> 0`;
}
