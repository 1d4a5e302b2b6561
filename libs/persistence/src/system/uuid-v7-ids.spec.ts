import { UuidV7Ids } from './uuid-v7-ids.js';

describe('UuidV7Ids', () => {
  it('gives version 7 identifiers in strict order, also within one millisecond', () => {
    const ids = new UuidV7Ids();
    const given = Array.from({ length: 10_000 }, () => ids.next());
    expect(given[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(given).size).toBe(given.length);
    expect([...given].sort()).toEqual(given);
  });
});
