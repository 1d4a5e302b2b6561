import { kindCodes, kindOf } from '@app/contracts';
import { authorisationsFor } from './authorisation-scopes.js';

describe('authorisationsFor', () => {
  it('asks for nothing for adults in an ordinary kind', () => {
    expect(authorisationsFor('conversation', 'no')).toEqual([]);
  });

  it('asks for minors wherever they are or may be present', () => {
    expect(authorisationsFor('conversation', 'yes')).toEqual(['minors']);
    expect(authorisationsFor('health-support', 'unknown')).toEqual(['health', 'minors']);
    expect(authorisationsFor('childcare', 'no')).toEqual(['minors']);
  });

  it('leaves no kind that needs a yearly authorisation without one', () => {
    for (const kind of kindCodes.filter((code) => kindOf(code).yearlyAuthorisation)) {
      expect(authorisationsFor(kind, 'no')).not.toEqual([]);
    }
  });
});
