import { DomainError, Refusal, conflict, forbidden, gone, invalid, notFound, precondition } from './index.js';

describe('refusals', () => {
  it('carry a code as their message, a kind and where they point', () => {
    const refusal = invalid('range-inverted', '/weekly/0/toMinute', { least: 1 });
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({
      name: 'Refusal',
      message: 'range-inverted',
      code: 'range-inverted',
      kind: 'invalid',
      pointer: '/weekly/0/toMinute',
      details: { least: 1 },
    });
  });

  it('say nothing they were not given', () => {
    expect(Object.keys(new Refusal('x', 'gone'))).not.toEqual(expect.arrayContaining(['pointer', 'details']));
  });

  it('come in every kind, with a way out where there is one', () => {
    expect(conflict('place-taken', { places: 1 }, 'join-waiting-list')).toMatchObject({
      kind: 'conflict',
      details: { places: 1 },
      wayOut: 'join-waiting-list',
    });
    expect(notFound('need-unknown').kind).toBe('not-found');
    expect(forbidden('not-yours').kind).toBe('forbidden');
    expect(gone('link-expired', 'ask-new-link')).toMatchObject({ kind: 'gone', wayOut: 'ask-new-link' });
    expect(precondition('version-mismatch').kind).toBe('precondition');
  });
});
