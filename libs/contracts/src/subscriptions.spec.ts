import { subscriptions } from './subscriptions.js';

describe('subscriptions', () => {
  it.each(['need.published', 'need.changed', 'need.approved'] as const)(
    'has candidates computed at %s: each gives the need a version, and an older one is skipped',
    (event) => expect(subscriptions[event]).toContain('match-need'),
  );
});
