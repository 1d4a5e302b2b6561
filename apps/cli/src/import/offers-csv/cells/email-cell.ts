import type { EmailAddress } from '@app/domain/accounts';
import { parseEmailAddress } from '@app/domain/accounts';
import { attempt } from '../../attempt.js';
import type { CellReading } from '../problems.js';
import { problem } from '../problems.js';

/** One e-mail address; `Name <address>` and `mailto:` are undressed. */
export function readEmail(cell: string | undefined): CellReading<EmailAddress> {
  const text = cell?.trim() ?? '';
  if (text === '') return { problems: [problem('email', 'email-missing')] };
  if (text.split('@').length > 2) return { problems: [problem('email', 'email-several')] };
  const bare = (/<([^<>]+)>/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '');
  const read = attempt(() => parseEmailAddress(bare, ''));
  return 'value' in read
    ? { value: read.value, problems: [] }
    : { problems: [problem('email', 'email-invalid')] };
}
