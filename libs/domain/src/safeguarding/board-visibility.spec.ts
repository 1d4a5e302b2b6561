import type { KindCode } from '@app/contracts';
import { kindCodes } from '@app/contracts';
import { boardShows } from './board-visibility.js';

const group = { kind: 'distribution', minorsPresent: 'no', oneToOne: false } as const;

describe('boardShows', () => {
  it('lists a group for adults', () => {
    expect(boardShows(group)).toBe('listed');
  });

  it.each<KindCode>([
    'hosting',
    'emergency-hosting',
    'health-support',
    'outreach',
    'homework-help',
    'mentoring',
  ])('puts a general call in the place of %s', (kind) => {
    expect(kindCodes).toContain(kind);
    expect(boardShows({ ...group, kind })).toBe('general-call');
  });

  it.each([
    ['minors', { minorsPresent: 'yes' as const }],
    ['minors not stated', { minorsPresent: 'unknown' as const }],
    ['one person', { oneToOne: true }],
    ['an unknown kind', { kind: undefined }],
  ])('never lists %s', (_, change) => {
    expect(boardShows({ ...group, ...change })).toBe('general-call');
  });
});
