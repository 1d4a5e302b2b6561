import { invalid } from '@app/domain/errors';
import { UnreadableFileError } from '../import/unreadable-file.error.js';
import { CommandError } from '../service/command-error.js';
import { explainError } from './explain-error.js';

describe('explainError', () => {
  it('says what an operator did wrong in the words of whoever noticed', () => {
    expect(explainError(new CommandError('Say which jobs.'))).toBe('Say which jobs.');
    expect(explainError(new UnreadableFileError('xml-malformed', 'line 3'))).toBe(
      'The XML is not well formed. (line 3)',
    );
  });

  it('names the rule that refused, its field and its facts', () => {
    expect(explainError(invalid('places-invalid', '/placeCount', { least: 1, most: 500 }))).toBe(
      'Refused: places-invalid at /placeCount (least 1, most 500).',
    );
  });

  it('knows what the system means', () => {
    const missing = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', path: 'out/v.csv' });
    expect(explainError(missing)).toBe('There is no such folder: out/v.csv.');
  });

  it('never tells what a database quoted or a person wrote', () => {
    const quoted = Object.assign(new Error('Key (email)=(lea@exemple.fr) already exists'), {
      code: '23505',
      constraint: 'contacts_key',
    });
    expect(explainError(quoted)).not.toMatch(/lea|exemple/);
    expect(explainError(new Error('nobody at lea@exemple.fr'))).toBe('Failed: Error: nobody at [email]');
  });
});
