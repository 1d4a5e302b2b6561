import { conflict, forbidden, gone, invalid, notFound, precondition } from '@app/domain/errors';
import { LostRace } from '@app/persistence';
import { QueryFailedError } from 'typeorm';
import { failurePolicy, pauseMs } from './failure-policy.js';
import { failureOf, TemporarilyUnavailable, UnreadableJob } from './failure.js';

const sqlError = (code?: string) =>
  new QueryFailedError('select $1', ['somebody@example.org'], Object.assign(new Error('x'), { code }));

describe('failureOf', () => {
  it.each([
    [conflict('place-taken'), 'refused', 'place-taken'],
    [notFound('need-not-found'), 'refused', 'need-not-found'],
    [gone('link-expired'), 'refused', 'link-expired'],
    [precondition('stale-version'), 'refused', 'stale-version'],
    [invalid('not-a-day', '/day'), 'misused', 'not-a-day'],
    [forbidden('not-yours'), 'misused', 'not-yours'],
    [new LostRace('place-taken'), 'overtaken', 'place-taken'],
    [new UnreadableJob('unknown-event'), 'unreadable', 'unknown-event'],
    [new TemporarilyUnavailable('smtp-busy'), 'unavailable', 'smtp-busy'],
    [Object.assign(new Error('x'), { status: 429 }), 'unavailable', 'http-429'],
    [Object.assign(new Error('x'), { status: 503 }), 'unavailable', 'http-503'],
    [Object.assign(new Error('x'), { status: 404 }), 'unexpected', 'http-404'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unavailable', 'econnrefused'],
    [sqlError('57014'), 'unavailable', 'sql-57014'],
    [sqlError('23505'), 'unexpected', 'sql-23505'],
    [sqlError(), 'unavailable', 'connection-lost'],
    [new Error('Connection terminated unexpectedly'), 'unavailable', 'connection-lost'],
    [new TypeError('somebody@example.org'), 'unexpected', 'unexpected-type-error'],
    ['somebody@example.org', 'unexpected', 'unexpected'],
  ])('sorts %p as %s with the code %s', (error, kind, code) => {
    expect(failureOf(error)).toEqual({ kind, code });
  });
});

describe('failurePolicy', () => {
  it('is patient for about two minutes with what will pass', () => {
    const { tries } = failurePolicy.unavailable;
    const pauses = Array.from({ length: tries - 1 }, (_, at) => pauseMs('unavailable', at + 1, 0));
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]);
    expect(pauseMs('unavailable', 1, 0.5)).toBe(750);
  });

  it('tries a refusal once', () => {
    expect(failurePolicy.refused).toMatchObject({ tries: 1, ending: 'settled' });
  });
});
