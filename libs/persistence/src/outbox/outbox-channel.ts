/** Where a committed event is announced; the notice carries nothing. */
export const outboxChannel = 'outbox';
